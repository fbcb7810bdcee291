# Words around every problem.

error = エラー
warning = 警告
help = ヘルプ

did-you-mean = もしかして「{ $suggestion }」ですか。

# The last line of a run.
summary = { $errors ->
    [0] 警告 { $warnings }件
   *[other] { $warnings ->
        [0] エラー { $errors }件
       *[other] エラー { $errors }件、警告 { $warnings }件
    }
}
