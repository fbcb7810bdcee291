# Commands.

K801 = 「{ $path }」は、もうあります
    .label = もうあります
    .help = 別の名前にするか、今あるものを移してください。今あるものは、そのまま残っています。
    .explain =
        もうあるところには作りません

        「kyodo new」は、今あるフォルダーやファイルに重ねて書きません。大切なものを消さないためです。

        誤り：
          kyodo new project Documents　　　（もうあるフォルダー）

        正しい例：
          kyodo new project Documents/plans

K802 = 「{ $code }」という番号はありません
    .label = 知らない番号
    .help = 「kyodo explain」で、すべての番号を見られます。
    .explain =
        知らない番号です

        エラーと警告には、K と三桁の数字の番号があります。角括弧の中に書かれています。

        誤り：
          kyodo explain 103

        正しい例：
          kyodo explain K103

K803 = 「{ $name }」は名前に使えません
    .label = 使えない名前
    .help = 半角の英数字で始め、英数字と「-」「_」「.」だけで 64 文字までにしてください（例：ageo-2024）。
    .explain =
        名前の書き方が正しくありません

        計画の名前は、フォルダーとページのアドレスになります。どのコンピューターでも通じるように、半角の英数字で始め、英数字と「-」「_」「.」を 64 文字まで並べます。計画の題は「--title」で書けます。

        誤り：
          kyodo new plan 協働推進計画

        正しい例：
          kyodo new plan kyodo-2024 --title 協働推進計画

K804 = この kyodo では、PDFを作れません
    .label = PDFの機能がありません
    .help = 配布されている kyodo では作れます。ソースから作るときは「cargo install --path . --features pdf」としてください。
    .explain =
        PDFの機能なしで作られた kyodo です

        「kyodo pdf」には組版のソフトが要り、kyodo を作る時間が倍より長くなります。そのため、選んで付ける機能（pdf）になっています。配布されている kyodo には付いています。

        誤り：
          cargo install --path .

        正しい例：
          cargo install --path . --features pdf
          cargo build --release --features pdf

K805 = 「{ $state }」は、計画でも、フォルダーでも、gitの版でもありません
    .label = 見つかりません
    .help = 計画のID、別のプロジェクトのフォルダー、またはgitの版（HEAD、HEAD~3、タグやブランチの名前）を書いてください。フォルダーは「./」から書くと確かです。
    .explain =
        比べるものが見つかりません

        「kyodo diff」で比べられるのは、このプロジェクトの計画（IDで書きます）、別のプロジェクトのフォルダー、gitが覚えている前の状態です。同じ名前のものがあるときは、計画、フォルダー、gitの版の順に選びます。

        誤り：
          kyodo diff ueda-2051 ueda-2020

        正しい例：
          kyodo diff ueda-2015 ueda-2020
          kyodo diff HEAD~3:ueda-2020 ueda-2020
          kyodo diff ../old-project:ueda-2020 ueda-2020

K806 = 「{ $state }」を読むには、gitが要ります
    .label = gitがありません
    .help = 計画やフォルダーの名前であれば、書き間違いがないか確かめてください。前の状態と比べるには、gitを入れてください。
    .explain =
        gitが入っていません

        計画でもフォルダーでもない名前は、gitの版として読みます。それには git というソフトが要ります。gitを使わないときは、前のプロジェクトのフォルダーの写しと比べられます。

        誤り：
          kyodo diff HEAD~3 ueda-2020

        正しい例：
          kyodo diff ../old-project ueda-2020

K807 = 「{ $state }」を読めません。「{ $path }」はgitで管理されていません
    .label = gitの記録がありません
    .help = 計画やフォルダーの名前であれば、書き間違いがないか確かめてください。gitで管理されているのにこう言われるときは、フォルダーの持ち主がちがうために、gitが断っていることがあります。
    .explain =
        プロジェクトがgitで管理されていません

        計画でもフォルダーでもない名前は、gitの版として読みます。プロジェクトのフォルダーがgitで管理されていないと、前の状態は分かりません。前のプロジェクトのフォルダーの写しがあれば、それと比べられます。

        誤り：
          kyodo diff HEAD~3 ueda-2020

        正しい例：
          kyodo diff ../old-project ueda-2020

K808 = 「{ $state }」に、計画「{ $plan }」はありません
    .label = 計画がありません
    .help = 「{ $state }」にある計画：{ $known }
    .explain =
        比べる計画がありません

        「:」の後ろには、そのフォルダーや版にある計画のIDを書きます。IDは content/plans の下のフォルダーの名前です。

        誤り：
          kyodo diff HEAD~3:ueda-2051 ueda-2020

        正しい例：
          kyodo diff HEAD~3:ueda-2015 ueda-2020

K809 = 「{ $state }」のどの計画を比べるのか、分かりません
    .label = 計画がいくつもあります
    .help = 「{ $state }:計画のID」のように書いてください。計画：{ $known }
    .explain =
        どの計画を比べるのか、書いてください

        フォルダーや版に計画がいくつもあり、もう一方と同じIDの計画がないときは、「:」の後ろに計画のIDを書きます。

        誤り：
          kyodo diff HEAD~3 HEAD

        正しい例：
          kyodo diff HEAD~3:ueda-2020 HEAD:ueda-2020

K810 = 「{ $state }」には問題が{ $count }件あり、読めません。最初の問題は{ $number }です（{ $path }）
    .label = 読めない状態です
    .help = 問題のない版を選ぶか、フォルダーに取り出して直してから比べてください。番号の意味は「kyodo explain { $number }」で分かります。
    .explain =
        比べる状態に、間違いがあります

        フォルダーや版の計画に間違いがあり、書かれていることの一部が分からないときは、比べません。抜けたところが「（削る）」に見えてしまうからです。

        誤り：
          kyodo diff HEAD~3 HEAD

        正しい例：
          kyodo diff HEAD~2 HEAD

K811 = 「{ $state }」には、まだ content フォルダーがありません
    .label = 計画がありません
    .help = それより後の版を選んでください。
    .explain =
        その版に、プロジェクトがまだありません

        gitの版は見つかりましたが、その時点では、このプロジェクトの content フォルダーが記録されていません。

        誤り：
          kyodo diff HEAD~200 HEAD

        正しい例：
          kyodo diff HEAD~3 HEAD

K812 = gitから「{ $state }」を読み取れませんでした：{ $reason }
    .label = gitの問題
    .help = 「git fsck」で、gitの記録が壊れていないか確かめてください。
    .explain =
        gitが途中で止まりました

        版は見つかりましたが、その中身を取り出すことができませんでした。gitの記録の一部が、このコンピューターにないことがあります。

        誤り：
          git clone --filter=blob:none …

        正しい例：
          git clone …

K813 = コメントを受け付けられません。{ $part ->
        [name] お名前
        [text] 本文
        [quote] 選んだ範囲
        [kind] 種別
        [language] 言語
       *[at] 位置
    }{ $reason ->
        [missing] がありません
        [long] が長すぎます（{ $limit }字まで）
       *[form] を読み取れません
    }
    .label = 受け付けられない内容です
    .help = { $reason ->
        [missing] 入力してから、もう一度送ってください。
        [long] 短くするか、いくつかに分けてください。
       *[form] ページを再読込みして、もう一度お試しください。
    }
    .explain =
        コメントを受け付けられません

        素案の確認画面から送られたコメントや回答に、足りないものか、長すぎるものがあります。お名前は100字まで、本文は10000字まで、選んだ範囲は1000字までです。

        誤り：
          お名前：（空欄）

        正しい例：
          お名前：企画課　見本

K814 = コメント「{ $id }」は見つかりません
    .label = ありません
    .help = ほかの人がファイルを消したか、名前を変えたのかもしれません。ページを再読込みしてください。
    .explain =
        回答しようとしたコメントがありません

        コメントは、計画のフォルダーの reviews に、1件が1つのファイルとして置かれています。そのファイルがなくなると、回答を書き足せません。

        誤り：
          （画面を開いた後で reviews/2026-11-27-141503-3f2a.yaml を消した）

        正しい例：
          版管理の履歴などから、消したファイルを戻します。

K815 = 「{ $path }」に回答を書き足せません
    .label = 書き足せません
    .help = ファイルを開き、YAMLとして正しいか、answers が最後にあるかを確かめてください。
    .explain =
        コメントのファイルに回答を書き足せません

        回答は、ファイルの最後に書き足します。人の手で直されたファイルが、YAMLとして読めないか、answers の後にほかの項目があると、書き足した回答が正しく読めません。壊さないように、何も書かずに止めました。

        誤り：
          answers: []
          text: 言葉が難しいと思います。

        正しい例：
          text: 言葉が難しいと思います。
          answers:
          - date: 2026-11-28T09:10:00+09:00
            name: 企画課　見本
            text: やさしい言葉に直しました。

K816 = 章「{ $id }」はありません
    .label = ありません
    .help = 章のid：{ $known }
    .explain =
        印刷する章が見つかりません

        「--chapter」には、章のidだけを書きます。idは、章のファイルの名前から番号と言語を除いたものか、始めの設定の id です。

        誤り：
          kyodo pdf ageo-2024 --chapter 10-overview.ja.md

        正しい例：
          kyodo pdf ageo-2024 --chapter overview

K820 = プレビューのアドレス { $address } を使えません
    .label = { $reason }
    .help = ほかの kyodo serve が動いていないか確かめるか、「--port 8700」のように別の番号を指定してください。
    .explain =
        プレビューのアドレスを使えません

        「kyodo serve」は、このパソコンの空いている番号（ポート）を使って原稿を表示します。指定した番号をほかのソフトが使っているときや、「--host」で指定した番号がこのパソコンのものでないときは、始められません。番号を指定しなければ、8600 から 8699 までの空いている番号を自動で選びます。

        誤り：
          kyodo serve --port 80

        正しい例：
          kyodo serve
          kyodo serve --port 8700
