# 画面の言葉（やさしい日本語）。ここにない言葉は、ja.ftl から取る。
# 短い言葉で書き、漢字には読みを添える。

# 枠
skip = 文章（ぶんしょう）へ いく
breadcrumbs = いま いる ところ
navigation = { $kind ->
    [guideline] この指針（ししん）の もくじ
   *[plan] この計画（けいかく）の もくじ
}
neighbours = まえの ページ、つぎの ページ
previous = まえ
next = つぎ
on-page = この ページに あること
contact = { $kind ->
    [site] この サイトについて 聞（き）く ところ
    [guideline] この指針（ししん）について 聞（き）く ところ
   *[plan] この計画（けいかく）について 聞（き）く ところ
}
in-charge = この ページの 担当（たんとう）の 課（か）
draft-mark = 案（あん）
draft-notice = これは、まだ 決（き）まっていません。かわることが あります。
carried-mark = 確認用（かくにんよう）
carried-notice = { $date }に つくりました。まだ みんなに 知（し）らせるものでは ありません。
versions = この ページが ある ことば
version-original = （もとの ことば）
version-translation = （ことばを かえたもの）
version-outdated = （まえの ものから つくったもの）
shown-close = で 書（か）いてあります）
updated = 書（か）きなおした 日（ひ）
switch-cover = { $kind ->
    [guideline] （指針（ししん）の さいしょの ページへ）
   *[plan] （計画（けいかく）の さいしょの ページへ）
}
switch-library = （計画（けいかく）の リストへ）
variant-whole = { $kind ->
    [guideline] 指針（ししん）を ぜんぶ 読（よ）む（ふつうの { $language }）
   *[plan] 計画（けいかく）を ぜんぶ 読（よ）む（ふつうの { $language }）
}
variant-library = ほかの 計画（けいかく）も 読（よ）む（ふつうの { $language }）
ruby = ふりがなを つける
outdated = この文章（ぶんしょう）は、まえの 文章（ぶんしょう）から つくりました。いまの ことは、もとの 文章（ぶんしょう）を 見（み）てください。

# ページの名前
page-library = 計画（けいかく）の リスト
page-site-map = ページの リスト
page-updates = かわったことの リスト
page-cover = さいしょの ページ
page-contents = もくじ
pdf-of-plan = PDF（ピーディーエフ）の ファイル（{ $pages }ページ、{ $megabytes }MB（メガバイト）。ふつうの 日本語（にほんご））
page-large-print = 紙（かみ）に 大（おお）きい 字（じ）で 印刷（いんさつ）する ページ（ふつうの 日本語（にほんご））
printed = 印刷（いんさつ）した 日（ひ）
page-summary = みじかい 説明（せつめい）（ふつうの 日本語（にほんご））
page-print = { $kind ->
    [guideline] 紙（かみ）に 印刷（いんさつ）する ページ（ふつうの 日本語（にほんご））
   *[plan] 紙（かみ）に 印刷（いんさつ）する ページ（ふつうの 日本語（にほんご））
}

# 計画
cover-read = はじめから 読（よ）む
about = { $kind ->
    [guideline] この指針（ししん）のこと
   *[plan] この計画（けいかく）のこと
}
kind = しゅるい
kind-guideline = 指針（ししん）
city = 市（し）
edition = なんかいめの 計画（けいかく）か
period = { $kind ->
    [guideline] いつから いつまで
   *[plan] いつから いつまで
}
period-range = { $from }から { $to }まで
period-open = { $from }から
status = いまの ようす
status-draft = 案（あん）
status-consultation = 意見（いけん）を 聞（き）いています
status-final = 決（き）まっています
status-ended = おわりました
status-superseded = まえの もの
decided = 決（き）めた 日（ひ）
published = 知（し）らせた 日（ひ）
last-updated = さいごに 書（か）きなおした 日（ひ）
publisher = つくった ところ
licence = つかうときの きまり
address = ばしょ
telephone = 電話（でんわ）
fax = ファックス
email = メール
records = { $kind ->
    [guideline] 指針（ししん）の 資料（しりょう）
   *[plan] 計画（けいかく）の 資料（しりょう）
}
superseded-notice = { $kind ->
    [guideline] これは、まえの 指針（ししん）です。
   *[plan] これは、まえの 計画（けいかく）です。
}
superseded-by = { $kind ->
    [guideline] 新（あたら）しい 指針（ししん）：
   *[plan] 新（あたら）しい 計画（けいかく）：
}
edition-in-force = いまの 計画（けいかく）
earlier-editions = ほかの 計画（けいかく）

# 本文
notes = せつめい
table-region = 表（ひょう）

# 見つからないとき
not-found = ページが ありません
not-found-help = さがしている ページは、ほかの ところへ いったか、なくなりました。

# さがす
page-search = さがす
search-banner = この サイトの 中（なか）を さがす
search-submit = さがす
search-words = さがしたい ことば
search-help = ことばを いくつか 書（か）くときは、ことばの 間（あいだ）を あけてください。ぜんぶの ことばが ある ところを さがします。ひらがなでも さがせます。
search-without-script = さがすには、JavaScript（ジャバスクリプト）が いります。ブラウザの 設定（せってい）を かえるか、下（した）の リストから さがしてください。
search-one = 「{ $query }」は 1か所（しょ）に ありました。
search-many = 「{ $query }」は { $count }か所（しょ）に ありました。
search-none = 「{ $query }」は ありませんでした。
search-none-help = つぎの ことを してみてください。
search-hint-shorter = ことばを 短（みじか）くするか、少（すく）なくする。
search-hint-other = にている ほかの ことばで さがす。
search-hint-lists = 下（した）の リストから さがす。
search-failed = さがすための ファイルを 読（よ）むことが できませんでした。インターネットに つながっていることを 確（たし）かめて、この ページを もういちど ひらいてください。下（した）の リストからも さがせます。
search-count-one = 1か所（しょ）
search-count = { $count }か所（しょ）
search-more-one = つづきを 見（み）る（あと 1か所（しょ））
search-more = つづきを 見（み）る（あと { $count }か所（しょ））
search-lists = リストから さがす
search-plan = 計画（けいかく）・指針（ししん）
search-chapter = 文章（ぶんしょう）
search-measure = すること
search-indicator = 目標（もくひょう）の 数字（すうじ）
search-progress = どこまで できたか
search-department = 担当（たんとう）の 課（か）
search-term = ことばの せつめい
search-regulation = きまり
search-roster = メンバーの リスト
search-history = つくるまでに したこと
search-consultation = みんなの 意見（いけん）
search-survey = アンケートの 結果（けっか）

# 前（まえ）の ばしょ
former = ページの ばしょが かわりました
former-now = 新（あたら）しい ページ：

# この サイトについて
about-site = この サイトについて
page-accessibility = だれでも 使（つか）えるように するための 考（かんが）え
page-conformance = だれでも 使（つか）えるか 調（しら）べた 結果（けっか）

proposal-label = 意見（いけん）を 聞（き）いている 案（あん）
proposal-mark = 意見（いけん）を 聞（き）いている 案（あん）
proposal-notice = これは、まだ 決（き）まっていません。
proposal-how = 意見（いけん）の 出（だ）しかた
call = あなたの 意見（いけん）を 聞（き）かせてください
call-period = いつから いつまで
call-period-label = いつから いつまで：
call-eligible = 意見（いけん）を 出（だ）せる 人（ひと）
call-ways = 出（だ）しかた
call-particulars = 書（か）くこと
call-handling = 意見（いけん）を どう使（つか）うか
call-places = 案（あん）を 読（よ）める ところ
channel-in-person = 持（も）って 行（い）く
channel-post = 郵便（ゆうびん）
channel-fax = ファクス
channel-email = メール
channel-form = インターネット
channel-other = そのほか
passage = 段落（だんらく）
passage-copy = 番号（ばんごう）と アドレスを コピーする
passage-copied = コピーしました
opinion-number = 意見（いけん）{ $number }
concerns = この ページへの 意見（いけん）
