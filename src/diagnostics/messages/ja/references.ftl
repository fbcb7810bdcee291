# References and addresses.

K401 = 参照先「{ $target }」がありません
    .label = 指すものがありません
    .help = 種類と id を確かめてください（例：measure:1-1-1、indicator:sns、chapter:overview）。
    .explain =
        参照先がありません

        「[](種類:id)」は、計画の中のものを指します。指したものが消されたか、id が変わったか、つづりが違います。番号や題は自動で入るので、書かなくてかまいません。

        誤り：
          {"["}](measure:9-9-9)

        正しい例：
          {"["}](measure:1-1-1)
          {"["}](chapter:overview#period)
          {"["}](measure:ほかの計画のid/1-1-1)

K402 = 参照「{ $target }」は、二つ以上のものに当てはまります：{ $candidates }
    .label = 一つに決まりません
    .help = 章の名前などを付けて、一つに決まるように書いてください。
    .explain =
        参照が一つに決まりません

        同じ id の節や図がいくつかの章にあり、どれを指すのか分かりません。

        誤り：
          {"["}](section:period)

        正しい例：
          {"["}](chapter:overview#period)

K403 = アドレス「{ $address }」が、二つのものに当たります
    .label = 二つめです
    .related = はじめはここです
    .help = どちらかの id か、ファイルの名前を変えてください。
    .explain =
        二つのもののアドレスが同じです

        二つのものから同じ名前のページや画像ができると、片方が失われます。大文字と小文字だけの違いも、Windows などでは同じ名前になります。

        誤り：
          chapters/10-overview.ja.md
          chapters/20-overview.ja.md

        正しい例：
          chapters/10-overview.ja.md
          chapters/20-measures.ja.md

K404 = { $cause ->
    [decomposed] 「{ $path }」というファイルはありますが、名前の文字の組み立てが違います
   *[missing] 画像「{ $path }」がありません
}
    .label = この画像です
    .help = { $cause ->
        [decomposed] 見た目が同じでも、Macで付けたファイルの名前では「が」などが「か」と「゛」に分かれ、別の名前になることがあります。ファイルの名前を付け直すか、半角の英数字にして、ここも合わせてください。
       *[missing] 計画の images フォルダーに置き、「images/名前」と書いてください。大文字・小文字も確かめてください。
    }
    .explain =
        画像がありません

        画像は計画のフォルダーに置き、そこからの道筋で指します。名前の大文字・小文字や、拡張子（.png と .PNG）の違いでも見つかりません。

        誤り：
          ![地図](map.png)

        正しい例：
          ![市の地図](images/map.png)

K405 = { $cause ->
    [decomposed] 「{ $path }」というファイルはありますが、名前の文字の組み立てが違います
   *[missing] リンク先「{ $path }」がありません
}
    .label = このリンクです
    .help = { $cause ->
        [decomposed] 見た目が同じでも、Macで付けたファイルの名前では「が」などが「か」と「゛」に分かれ、別の名前になることがあります。ファイルの名前を付け直すか、半角の英数字にして、ここも合わせてください。
       *[missing] ファイルがあるか確かめてください。計画の中のページへは「chapter:id」などの参照を使ってください。
    }
    .explain =
        リンク先がありません

        アドレスでないリンクは、計画のフォルダーにあるファイルを指します。計画の中のページは、ファイルの名前ではなく参照で指してください。名前が変わっても切れません。

        誤り：
          {"["}概要](overview.html)

        正しい例：
          {"["}](chapter:overview)
          {"["}様式](images/form.pdf)

K406 = 参照の種類「{ $kind }」はありません
    .label = 知らない種類
    .help = 使える種類：{ $known }
    .explain =
        参照の種類が正しくありません

        「[](種類:id)」の種類は決まっています。ウェブのアドレスは https:// から書きます。

        誤り：
          {"["}](施策:1-1)
          {"["}](mesure:1-1)

        正しい例：
          {"["}](measure:1-1)

K407 = 画像「{ $path }」は使えません：{ $reason ->
    [not-an-image] 画像として読めません
    [other-kind] ファイル名と違い、{ $kind } の画像です
    [cut-off] 途中で切れています
    [too-large] 大きすぎます（{ $width }×{ $height } ピクセル）
    [active] ブラウザーの中で動くファイルです
    [script] スクリプトが入っています
    [external] ほかのサーバーのものを読み込みます
    [entity] XML の実体（ENTITY）を使っています
   *[other] { $reason }
}
    .label = この画像です
    .related = この画像ファイルです
    .help = { $reason ->
        [other-kind] ファイル名の終わりを本当の種類に合わせるか、PNG、JPEG、WebP、GIF のどれかで保存し直してください。
        [cut-off] 元の画像から、もう一度写してください。
        [too-large] 画像のソフトで、1億ピクセル（例：10000×10000）より小さくして保存し直してください。ウェブサイトでは、幅 2000 ピクセルほどあれば十分です。
       *[other] PNG、JPEG、WebP、GIF、SVG のどれかで保存し直してください。
    }
    .explain =
        画像が使えません

        ファイルはありますが、画像として読めないか、中に動くもの（スクリプト）が入っています。拡張子だけを変えたファイルや、途中までしか写せなかったファイルでも起こります。

        画像のソフトで開き、PNG、JPEG、WebP、GIF、SVG のどれかで保存し直してください。
