# 画面の言葉（日本語）。ほかの言語のファイルと同じ名前を持つ。

# 枠
skip = 本文へ移動
languages = 言語
breadcrumbs = 現在の位置
navigation = この計画の目次
neighbours = 前後のページ
previous = 前へ
next = 次へ
on-page = このページの内容
contact = この計画についてのお問い合わせ
draft-mark = 案
draft-notice = これは検討中の案です。内容は変わることがあります。
fallback = このページは、まだこの言語に訳されていません。{ $language }の本文を載せています。
fallback-print = この章は、まだこの言語に訳されていません。

# ページの名前
page-library = 計画の一覧
page-site-map = サイトマップ
page-cover = 表紙
page-contents = 目次
page-measures = 施策
page-indicators = 指標
page-progress = 進捗状況
page-rosters = 名簿
page-history = 策定の経過
page-glossary = 用語の説明
page-departments = 担当課
page-print = 印刷用のページ（計画の全体）

# 計画
city = 市
edition = 版
period = 計画期間
period-range = { $from }〜{ $to }
status = 状態
status-draft = 案
status-consultation = 意見募集中
status-final = 決定
status-superseded = 旧版
decided = 決定日
published = 公表日
issued = 発行日
publisher = 発行
licence = 利用条件
address = 住所
telephone = 電話
fax = ファックス
email = メール
records = 計画の資料
standing = 計画の位置づけ
document = 元の文書
legal-basis = 根拠
higher-plans = 上位の計画
related-plans = 関連する計画
predecessor = 前の計画
superseded-notice = この計画は旧版です。新しい計画：
superseded-plans = これまでの計画
colophon = 奥付
print-help = このページは計画の全体を一つにまとめたものです。ブラウザの印刷機能で印刷してください。

# 図と表
figure = 図{ $number }
table = 表{ $number }
figures = 図の一覧
tables = 表の一覧

# 見つからないとき
not-found = ページが見つかりません
not-found-help = お探しのページは、移動したか、削除された可能性があります。
