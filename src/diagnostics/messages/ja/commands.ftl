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
