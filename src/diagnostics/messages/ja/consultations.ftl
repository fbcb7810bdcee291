# Consultations, and sheets of opinions.

K362 = { $reason ->
    [several] 意見を募集している案件が二つ以上あります
   *[none] 意見募集中（consultation）の計画ですが、意見の出し方が書かれていません
}
    .label = { $reason ->
    [several] ここにもあります
   *[none] 意見募集中です
}
    .related = はじめの案件です
    .help = { $reason ->
    [several] 終わった案件に opinions か results を書いてください。
   *[none] data/consultations.yaml に、call（提出方法など）のある案件を書いてください。募集が終わったら、status を変えてください。
}
    .explain =
        意見を募集している案件が一つに決まりません

        status が consultation の計画は、全てのページに、案であることと意見の出し方を載せます。載せるのは、call があり、opinions も results もまだない案件です。期間では決めません。同じファイルからは、いつ作っても同じページができるようにしているためです。

        誤り：
          （plan.yaml）status: consultation
          （consultations.yaml に call がない）

        正しい例：
          consultations:
            - id: public-comment
              title: 計画（案）への意見の募集
              kind: comment
              period: 2026-12-01/2027-01-04
              call:
                ways:
                  - {"{"}channel: post, address: 見本市中央1-1 協働推進課{"}"}

K363 = { $reason ->
    [kind] 意見の一覧「{ $file }」は、CSVファイルではありません
    [path] 「{ $file }」には、フォルダーの名前が入っています
   *[missing] 意見の一覧「{ $file }」が data フォルダーにありません
}
    .label = この名前です
    .help = { $reason ->
        [kind] Excelの「名前を付けて保存」で「CSV UTF-8（コンマ区切り）」を選んで data フォルダーに保存し、「opinions: opinions.csv」のように、そのファイルの名前を書いてください。
        [path] CSVファイルを data フォルダーの中（その下のフォルダーではなく）に置き、「opinions: opinions.csv」のように、ファイルの名前だけを書いてください。
       *[missing] ファイルを data フォルダーに置き、名前を確かめてください。今あるもの：{ $known }
    }
    .explain =
        意見の一覧（CSV）が見つかりません

        opinions には、意見の一覧をその場に書くか、data フォルダーに置いた CSV ファイルの名前を書きます。

        誤り：
          opinions: opinion.csv　　　　　（ファイルは opinions.csv）

        正しい例：
          opinions: opinions.csv

K364 = 見出し「{ $column }」は使えません
    .label = 知らない見出し
    .help = 次のどれかにしてください：{ $known }。訳の列には「意見の概要（en）」のように言語を付けます。
    .explain =
        一覧の見出しが分かりません

        CSV の一行めには、列の見出しを書きます。見出しが分からない列は、載せることも数えることもできません。使わない列は消してください。

        誤り：
          番号,ご意見,回答

        正しい例：
          番号,項目・章・ページ,意見の概要,人数,提出方法,市の考え方,対応区分,見直しの結果

K365 = 見出し「{ $column }」の列がありません
    .label = この一覧です
    .help = 一行めに見出しを書き、この列を加えてください。
    .explain =
        一覧に欠かせない列がありません

        意見の一覧（CSV）は、一行めを見出し、二行めからを意見とします。「意見の概要」の列は必ず要ります。

        誤り：
          1,駅前にも窓口がほしい

        正しい例：
          番号,意見の概要
          1,駅前にも窓口がほしい

K366 = { $reason ->
    [quote] 「"」で始まるセルが閉じられていません
    [twice] 同じ見出しが二つあります
   *[cells] この行には見出しより多くのセル（{ $found }個、見出しは{ $expected }個）があります
}
    .label = { $reason ->
    [quote] ここから終わりまでが一つのセルになっています
    [twice] 二つめです
   *[cells] ここからは見出しがありません
}
    .related = 一つめです
    .help = { $reason ->
    [quote] セルの終わりに「"」を加えてください。セルの中の「"」は「""」と書きます。
    [twice] どちらかの列を消すか、訳の列なら「意見の概要（en）」のように言語を付けてください。
   *[cells] 「,」を含む文は「"」で囲んでください。
}
    .explain =
        一覧（CSV）のセルが正しく分かれていません

        セルの中に「,」や改行があるときは、セル全体を「"」で囲みます。表計算ソフトで「CSV」として保存すると、自動でそうなります。

        誤り：
          1,駅前,北口に窓口がほしい

        正しい例：
          1,"駅前,北口に窓口がほしい"

K367 = { $total ->
    [opinions] 意見の件数は{ $found }と書かれていますが、一覧では{ $expected }件です
    [reflected] 反映した件数は{ $found }と書かれていますが、一覧では{ $expected }件です
    [submitters] 提出者数は{ $found }と書かれていますが、一覧の人数は合わせて{ $expected }人です
   *[channel] この提出方法の件数は{ $found }と書かれていますが、一覧では{ $expected }件です
}
    .label = この数です
    .help = 一覧とどちらが正しいか確かめてください。件数はいつも一覧から数えるので、書かなくてもかまいません。
    .explain =
        書かれた件数と、一覧から数えた件数が合いません

        ページには、一覧から数えた件数を載せます。totals に書いた件数は、数え落としを見つけるために使います。意見を出した人の数（submitters）は、一覧の人数の合計より多くはなりません。

        誤り：
          totals: {"{"}opinions: 12{"}"}　　　　　（一覧には11件）

        正しい例：
          totals: {"{"}opinions: 11{"}"}
