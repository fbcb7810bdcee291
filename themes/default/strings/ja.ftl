# 画面の言葉（日本語）。ほかの言語のファイルと同じ名前を持つ。

# 枠
skip = 本文へ移動
breadcrumbs = 現在の位置
navigation = { $kind ->
    [guideline] この指針の目次
   *[plan] この計画の目次
}
neighbours = 前後のページ
previous = 前へ
next = 次へ
on-page = このページの内容
contact = { $kind ->
    [site] このサイトについてのお問い合わせ
    [guideline] この指針についてのお問い合わせ
   *[plan] この計画についてのお問い合わせ
}
in-charge = このページの内容を担当する課
draft-mark = 案
draft-notice = これは検討中の案です。内容は変わることがあります。
carried-mark = 確認用
carried-notice = { $date }に、確認のために作成したものです。公表されたものではありません。
versions = このページの言語
version-original = （原文）
version-translation = （訳）
version-outdated = （前の原文による訳）
shown-open = （
shown-close = で表示）
updated = 更新日
switch-cover = { $kind ->
    [guideline] （指針の表紙へ）
   *[plan] （計画の表紙へ）
}
switch-library = （計画の一覧へ）
variant-whole = { $kind ->
    [guideline] 指針の全体（{ $language }）
   *[plan] 計画の全体（{ $language }）
}
variant-library = 全ての計画（{ $language }）
ruby = ふりがなを表示
outdated = この訳は、前の原文から作られています。今の内容は、原文で確かめてください。
outdated-print = この訳は、前の原文から作られています。
fallback = このページは、まだこの言語に訳されていません。元の言語の本文を載せています。
fallback-print = この章は、まだこの言語に訳されていません。

# ページの名前
page-library = 計画の一覧
page-site-map = サイトマップ
page-index = 索引
page-updates = 更新履歴
page-cover = 表紙
page-contents = 目次
page-measures = 施策
page-measure-table = 施策の一覧表
page-schedule = 年次計画
page-audiences = 取組の対象
page-indicators = 指標
page-progress = 進捗状況
page-rosters = 名簿
page-history = 策定の経過
page-consultations = 市民の意見
page-surveys = アンケートの結果
page-glossary = 用語の説明
page-departments = 所管課
page-colophon = 奥付
page-print = { $kind ->
    [guideline] 印刷用のページ（指針の全体）
   *[plan] 印刷用のページ（計画の全体）
}
pdf-of-plan = PDF版（{ $pages }ページ、{ $megabytes }MB）
page-large-print = 印刷用のページ（拡大文字版）
page-summary = 概要版
count-relisted = （再掲{ $count }）
key-measures = 主な施策
summary-more = ほか{ $count }件
summary-whole = { $kind ->
    [guideline] 指針の全体を読む
   *[plan] 計画の全体を読む
}

# 計画
kind = 種類
kind-guideline = 指針
city = 市
edition = 版
period = { $kind ->
    [guideline] 対象期間
   *[plan] 計画期間
}
period-range = { $from }〜{ $to }
period-open = { $from }から
status = 状態
status-draft = 案
status-consultation = 意見募集中
status-final = 決定
status-ended = { $kind ->
    [guideline] 対象期間終了
   *[plan] 計画期間終了
}
status-superseded = 旧版
decided = 決定日
published = 公表日
last-updated = 最終更新日
issued = 発行日
editor = 編集
contact-short = お問い合わせ
review = 見直し
review-years = { $years }年を超えない期間ごと
portrait-of = { $name }の肖像
publisher = 発行
licence = 利用条件
address = 住所
telephone = 電話
fax = ファックス
email = メール
cover-read = はじめから読む
about = { $kind ->
    [guideline] この指針の基本情報
   *[plan] この計画の基本情報
}
records = { $kind ->
    [guideline] 指針の資料
   *[plan] 計画の資料
}
standing = { $kind ->
    [guideline] 指針の位置づけ
   *[plan] 計画の位置づけ
}
document = 元の文書
legal-basis = 根拠
higher-plans = 上位の計画
related-plans = 関連する計画
predecessor = { $kind ->
    [guideline] 前の指針
   *[plan] 前の計画
}
successor = { $kind ->
    [guideline] 次の指針
   *[plan] 次の計画
}
superseded-notice = { $kind ->
    [guideline] この指針は旧版です。
   *[plan] この計画は旧版です。
}
superseded-by = { $kind ->
    [guideline] 新しい指針：
   *[plan] 新しい計画：
}
edition-in-force = 現行
earlier-editions = ほかの版
printed = 印刷日
print-help = { $kind ->
    [guideline] このページは指針の全体を一つにまとめたものです。ブラウザの印刷機能で印刷してください。
   *[plan] このページは計画の全体を一つにまとめたものです。ブラウザの印刷機能で印刷してください。
}

# 図と表
figure = 図{ $number }
table = 表{ $number }
figures = 図の一覧
tables = 表の一覧
table-region = 表
table-region-below = 表（{ $title }）

# 本文
notes = 注
notes-of = 「{ $title }」の注
note-mark = 注{ $number }
note-return = 本文の注{ $number }へ戻る
note-return-to = 本文の{ $mark }へ戻る
note-open = （
note-close = ）
label-colon = ：
reference-chapter = { $number }　{ $title }
reference-numbered = { $number }　{ $title }
reference-article = { $title }{ $number }

# 見つからないとき
not-found = ページが見つかりません
not-found-help = お探しのページは、移動したか、削除された可能性があります。

# 検索
page-search = 検索
search-banner = サイト内の検索
search-submit = 検索する
search-words = 探したい言葉
search-help = 言葉を空白で区切ると、すべてを含むものを探します。施策の番号（1.1-①など）や読み仮名でも探せます。
search-without-script = このページの検索には、JavaScriptが必要です。お使いのブラウザで有効にするか、下の一覧からお探しください。
search-one = 「{ $query }」を含むものが1件見つかりました。
search-many = 「{ $query }」を含むものが{ $count }件見つかりました。
search-none = 「{ $query }」を含むものは見つかりませんでした。
search-none-help = 次のことをお試しください。
search-hint-shorter = 言葉を短くするか、減らす。
search-hint-other = 似た意味のほかの言葉で探す。
search-hint-lists = 下の一覧から探す。
search-failed = 検索に必要なファイルを読み込めませんでした。通信の状態を確かめてから、ページを読み込み直してください。下の一覧からも探せます。
search-count-one = 1件
search-count = { $count }件
search-more-one = 続きを表示する（あと1件）
search-more = 続きを表示する（あと{ $count }件）
search-lists = 一覧から探す
search-plan = 計画・指針
search-chapter = 本文
search-measure = 施策・取組
search-indicator = 指標
search-progress = 進捗状況
search-department = 所管課
search-term = 用語
search-regulation = 条例・要綱など
search-roster = 名簿
search-history = 策定の経過
search-consultation = 市民の意見
search-survey = アンケートの結果

### Records
notice-label = お知らせ：
until = から
list-comma = 、
every-department = （全ての課）
figure-missing = 値なし
relisted = 【再掲】
relisted-below = ：
relisted-full = 内容を載せている所：
sheet-number = 整理番号
schedule-continues = 継続
schedule-continues-help = 前の年度から続けて行います。
legend = 凡例
matrix-caption = 取組ごとの対象
matrix-legend = ■は対象、□は対象外です。
audience-concerned = 対象
audience-unconcerned = 対象外
audience-nobody = 対象の定めなし
audience-for = 対象：
audience-not-for = 対象外：
departments-open = ［
departments-close = ］
unit-open = （
unit-close = ）
caption-open = （
caption-close = ）
status-achieved = 達成
status-on-track = 順調
status-behind = 遅れ
status-unknown = 判定なし
statuses = 指標の状況
statuses-until = { $year }までの実績から見た、指標{ $indicators }件（系列{ $series }件）の状況です。
statuses-by-hand = 指標{ $indicators }件（系列{ $series }件）の状況です。
status-count = { $count }件
status-meaning-achieved = 実績が目標に届いています。
status-meaning-on-track = 実績が、毎年同じ幅で目標に近づくとした場合の目安に届いています。
status-meaning-behind = 実績が、毎年同じ幅で目標に近づくとした場合の目安に届いていません。
status-meaning-unknown = 判定に必要な値がそろっていません。
indicators-unreported = 実績はまだ報告されていません。下の表は、計画に書かれた値です。
indicators-figures = 値を表で見る
indicator-unreported = 未報告
role-baseline = 基準値
role-current = 現状値
role-actual = 実績値
role-interim = 中間目標
role-target = 目標値
looks = 取組の表示方法
look-cards = カード
look-table = 一覧表
filters = 取組を絞り込む
facet-goal = 目標
facet-department = 所管課
facet-audience = 対象
facet-year = 実施年度
facet-rating = 最新の評価
facet-pages = 条件ごとの取組
facet-values = （選択肢{ $count }）
facet-count = （{ $count }件）
filter-all = すべて
filter-shown = { $all }件中{ $shown }件を表示しています。
filter-none = 当てはまる取組はありません。
filter-clear = 条件を消す
rating-label = 最新の評価：
rating-report = 評価した報告：
indicators-label = 指標：
choice-year = { $name }に行う取組
choice-audience = 対象：{ $name }
choice-rating = 最新の評価：{ $name }
choice-measures = 取組（{ $count }件）
choice-stage = この年度の段階：
choice-combine = ほかの条件と組み合わせて絞り込む
measures-caption = 目標別の取組と所管課
column-measure = 取組
column-departments = 所管課
departments-label = 所管課：
measure-actions = 取組内容
measure-departments = 所管課
measure-bodies = 実施主体
measure-audiences = 対象
measure-purpose = 目的
measure-issues = 現状と課題
measure-completion = 完了の基準
measure-tags = 区分
measure-related = 関連する取組
measure-relisted = 再掲
measure-children = この下の取組
measure-indicators = 成果指標
measure-progress = 年度ごとの進捗
indicators-plan = 計画全体の指標
indicators-of = 成果指標：
indicators-caption = 成果指標
column-indicator = 指標
column-unit = 単位
column-latest = 最新の実績値
column-status = 状況
column-year = 年度
column-role = 区分
column-value = 値
indicator-values = 値の一覧
indicator-status = 状況と、その計算
indicator-about = この指標について
indicator-measures = 関係する目標・取組
indicator-direction = 望ましい方向
direction-more = 多いほどよい
direction-less = 少ないほどよい
direction-neutral = 目標値を保つ
indicator-method = 算出方法
indicator-source = 出典
standing-by-hand = この状況は、計算によらず次の理由で定めています。
standing-start = 出発点
standing-target = 目標
standing-actual = 最新の実績
standing-point = { $year }：{ $number }
standing-expected = { $year }の目安
standing-formula = { $start } ＋（{ $target } − { $start }）× { $elapsed } ÷ { $length } ＝ { $expected }（毎年同じ幅で目標に近づくとした場合の値）
standing-achieved-more = 実績が目標以上なので、計算では「達成」です。
standing-achieved-less = 実績が目標以下なので、計算では「達成」です。
standing-achieved-neutral = 実績が目標どおりなので、計算では「達成」です。
standing-on-track-more = 実績が目安以上なので、計算では「順調」です。
standing-on-track-less = 実績が目安以下なので、計算では「順調」です。
standing-on-track-neutral = 実績が目標に近づいているので、計算では「順調」です。
standing-behind-more = 実績が目安を下回るので、計算では「遅れ」です。
standing-behind-less = 実績が目安を上回るので、計算では「遅れ」です。
standing-behind-neutral = 実績が目標から外れているので、計算では「遅れ」です。
standing-unknown = 目標の年度が出発点の年度より後でないので、計算では判定していません。
standing-unknown-start = 出発点の値がないので、計算では判定していません。
standing-unknown-target = 目標の値がないので、計算では判定していません。
standing-unknown-actual = 実績の値がまだないので、計算では判定していません。
standing-unknown-start-target = 出発点と目標の値がないので、計算では判定していません。
standing-unknown-start-actual = 出発点の値も実績の値もないので、計算では判定していません。
standing-unknown-target-actual = 目標の値も実績の値もないので、計算では判定していません。
standing-unknown-start-target-actual = 出発点、目標及び実績のいずれの値もないので、計算では判定していません。
progress-recorded = 記録のある取組：{ $measures }件中{ $recorded }件。
progress-published = 公表：
progress-by-years = 年度別の評価
progress-by-goals = 目標別の評価
progress-by-departments = 課別の評価
progress-scale = 評価の基準
progress-values = 成果指標の実績
progress-values-caption = 成果指標の実績値
progress-measures = 取組ごとの記録
progress-missing = この年度の記録がない取組：
progress-year-opinion = 協議会などの意見
progress-done = 実施したこと
progress-result = 成果
progress-issue = 課題
progress-next = 今後の方向性
progress-opinion = 取組への意見
tally-goals = 目標別の件数
tally-departments = 課別の件数
tally-years = 年度別の件数
tally-rater = 評価者：
tally-several = 複数の課が行う取組は、それぞれの課に数えています。
tally-column-goals = 目標
tally-column-departments = 課
tally-column-years = 年度
column-missing = 評価なし
column-total = 取組数
rating-score = 点数：{ $score }
rating-uncounted = （点数に含めません。0点ではありません。）
roster-as-of = 基準日：
roster-term = 任期：
column-group = 選出区分
column-office = 役職
column-number = 番号
column-post = 職名
column-name = 氏名
column-affiliation = 所属
column-remark = 備考
regulation-enacted = 制定：
regulation-effective = 施行：
regulation-expires = 失効：
here-paragraph = この項へのリンク
regulation-whole = 「{ $title }」の全文
event-venue = 会場
event-attendance = 参加者数
event-people = { $count }人
event-consultation = 意見を聴いた記録
consultation-kind = 方法
consultation-meetings = 市民との話合い
consultation-comment = 意見の募集（パブリック・コメント）
consultation-survey = アンケート
consultation-period = 期間
sessions-meetings = 日程・会場・参加者数
sessions-comment = 説明会
sessions-survey = 説明会
agenda-meetings = 当日の進行
agenda-comment = 意見を募集した内容
agenda-survey = 尋ねた内容
opinions = 寄せられた意見
session = 第{ $number }回
column-session = 回
column-date = 日時
sessions-total = 合計
sessions-total-known = 合計（人数の記録がある回だけ）
opinion-people = （{ $count }人）
opinion-response = 市の考え方

# What is put before the public, and how people answer.
proposal-label = 意見募集中の案
proposal-mark = 意見募集中の案
proposal-notice = これは決定前の案です。
proposal-how = 意見の出し方
call = 意見を募集しています
call-period = 募集期間
call-period-label = 募集期間：
call-eligible = 意見を提出できる方
call-ways = 提出方法
call-particulars = 書いていただくこと
call-handling = 意見の取扱い
call-places = 案を読める場所
channel-in-person = 持参
channel-post = 郵送
channel-fax = ファクス
channel-email = 電子メール
channel-form = 電子申請
channel-other = その他
passage = 段落
passage-page = 意見を書くときは：
passage-copy = 番号とアドレスをコピー
passage-copied = コピーしました

# What came of it.
results = 意見募集の結果
results-published = 結果公表日
consultation-department = 所管課
results-submitters = 提出者数
results-count = 意見の件数
results-channels = 提出方法の内訳
results-dispositions = 対応区分の内訳
results-opinions = 意見と市の考え方
opinion-count = { $count }件
opinion-compared = 新旧対照表：
opinion-number = 意見{ $number }
column-item = 項目
column-opinion = 意見の概要
column-people = 人数
column-channel = 提出方法
column-disposition = 対応区分
column-change = 見直しの結果
disposition-reflected = 反映する
disposition-covered = 既に記載
disposition-noted = 参考とする
disposition-declined = 反映しない
disposition-other = その他
concerns = このページの内容に寄せられた意見

survey-date = 調査の時期
survey-date-label = 調査の時期：
survey-method = 方法
survey-responses = 回答者数
survey-source = 資料
survey-source-label = 資料：
survey-note-label = 注：
survey-table = グラフの値を表で見る
survey-caption = （回答）
survey-total = 合計
survey-people = 回答者数
column-choice = 選択肢
column-count = 人数
column-percent = 割合
term-examples = 例
words = 名称などの対訳
word-missing = 訳なし
departments-caption = 課と、その取組の数
column-department = 課
column-measures = 取組数
department-every = この名称は、市の全ての課を表します。
department-own = この課の取組（{ $count }件）
department-none = この課だけの名を挙げた取組はありません。
department-shared = 全ての課が行う取組
department-shared-by = 所管課の名称：
department-with = 共に行う課：

### Pieces
callout-note = 注
callout-reference = 参考
callout-column = コラム
callout-opinion = 意見
callout-definition = 定義
callout-quotation = 引用
callout-excerpt = 抜粋
formula-equals = ＝
source-label = 出典：
case-label = 事例
case-organiser = 主催
case-co-organiser = 共催
case-support = 協力
case-lead = 主体
case-domain = 領域
case-participants = 参加
case-prize = 受賞
case-measure = 関係する取組
case-contact = 問合せ先
figure-title = 図{ $number }　{ $title }
term-explained = （用語集に説明があります）

# 索引
glossary-index = 索引（用語が出てくる章と節）
index-lead = 用語と名称が、どの章のどこに出てくるかを五十音順にまとめています。
index-others = その他
index-nowhere = 本文には出てきません。
index-measures = 取組 { $count }件

# 更新履歴
updates-year = { $year }年
updates-none = 更新履歴はまだありません。
update-decided = { $kind ->
    [guideline] 指針を決定しました。
   *[plan] 計画を決定しました。
}
update-published = { $kind ->
    [guideline] 指針を公表しました。
   *[plan] 計画を公表しました。
}
update-progress = 進捗状況を公表しました。
update-in-force = 例規が施行されました。
update-superseded = { $kind ->
    [guideline] 次の指針に引き継がれました。
   *[plan] 次の計画に引き継がれました。
}

# 以前のアドレス
former = アドレスが変わりました
former-now = 新しいページ：
# アクセシビリティ
about-site = このサイトについて
page-accessibility = アクセシビリティ方針
page-conformance = アクセシビリティ試験結果
accessibility-lead = 年齢、障害の有無、使う機器にかかわらず、どなたにも計画を読んでいただけるサイトを目指しています。
accessibility-targets = 目標
accessibility-target = { $standard } レベル{ $level }
accessibility-deadline = { $date }までに達成することを目指しています。
accessibility-no-claim = これは目標で、規格に適合していることを表明するものではありません。何を試験し、何をまだ試験していないかは、次のページに示しています。
accessibility-scope = 対象範囲
accessibility-scope-all = このサイトのすべてのページ
accessibility-care = このサイトの作り
accessibility-care-script = JavaScriptを使わなくても、すべてのページを読めます。
accessibility-care-figures = 図やグラフの内容は、文章か表でも読めます。
accessibility-care-languages = ほかの言語の部分には印を付け、読み上げソフトが声を切り替えられるようにしています。
accessibility-care-print = 計画ごとに、全体を1ページにまとめた印刷用のページがあります。
accessibility-exceptions = 把握している問題
exception-reason = 理由
exception-alternative = 代わりの方法
exception-until = 対応の期限
accessibility-failed = 試験で、次の達成基準に問題が見つかっています。
accessibility-none-known = 現在、把握している問題はありません。
accessibility-unconfirmed = ただし、まだ人が確認していない達成基準があり、把握していない問題があるかもしれません。
accessibility-contact = 使いにくいところがあるとき
accessibility-contact-help = どのページで、どのようにお困りかをお知らせください。読めないところがあれば、ほかの形での提供についてご相談ください。
accessibility-contact-plan = お読みの計画のページの下にある問合せ先へ、ご連絡ください。
accessibility-date = この方針を定めた日：

conformance-lead = 達成基準ごとに、何を試験し、どのような結果だったかを示します。目標は、次のページに示しています。
conformance-untested = まだ試験をしていません。
conformance-period = 試験を行った日
conformance-level = 満たしている適合レベル
conformance-no-claim = 適合していることは表明していません
conformance-confirmed = { $count }の達成基準すべてを人が確認し、満たしていないものはありませんでした
conformance-technologies = 依存した技術
conformance-technologies-list = HTML、CSS、SVG
conformance-summary = まとめ
conformance-summary-caption = 結果ごとの達成基準の数
conformance-caution = 自動検査では、問題を見つけることはできますが、問題がないことは示せません。人が確認した達成基準だけを、満たしているとしています。
conformance-method = 試験の方法
conformance-manual = 人による確認
conformance-manual-count = { $count ->
    [0] 人による確認は、まだ行っていません。人でなければ試験できないものは、「未試験」と示しています。
   *[other] { $count }の達成基準を、人が確認しました。
}
conformance-caption = { $principle ->
    [perceivable] 原則1の試験結果
    [operable] 原則2の試験結果
    [understandable] 原則3の試験結果
   *[robust] 原則4の試験結果
}
principle-perceivable = 原則1 知覚可能
principle-operable = 原則2 操作可能
principle-understandable = 原則3 理解可能
principle-robust = 原則4 堅牢
check-date = 行った日
check-pages = 対象のページ
check-pages-all = すべてのページ（{ $count }ページ）
check-pages-selected = 選んだ{ $count }ページ
check-selected = 選んだページ
check-rules = 検査の項目
check-rules-count = 達成基準に関わるもの{ $count }項目
check-environment = 使ったプログラム
check-views = 画面の大きさと配色
check-view = { $width }×{ $height }ピクセル、{ $scheme ->
    [dark] 暗い配色
   *[light] 明るい配色
}
column-criterion = 達成基準
column-level = レベル
column-verdict = 結果
column-tested = 試験したこと
criteria-total = 合計
criterion-only = { $standards }だけにあります
verdict-failed = 問題あり
verdict-cannot-tell = 判定できないところあり（人による確認が必要）
verdict-passed = 満たしている（人が確認）
verdict-inapplicable = 該当なし（人が確認）
verdict-nothing-found = 自動検査では問題なし（人による確認は未実施）
verdict-nothing-met = 自動検査の対象なし（人による確認は未実施）
verdict-untested = 未試験
outcome-passed = 満たしている
outcome-failed = 満たしていない
outcome-inapplicable = 該当なし
outcome-cannot-tell = 判定できない
manual-found = 人による確認：
rules-count = 自動検査{ $count }項目
rule-failed = 問題のあるページ{ $count }
rule-incomplete = 人による確認が必要なページ{ $count }
rule-passed = 問題のないページ{ $count }
rule-inapplicable = 対象なし
nobody-tested = 人による確認が必要です。

# 新旧対照表
page-comparison = 新旧対照表
comparison-proposed-new = 改正案
comparison-proposed-old = 現行
comparison-adopted-new = 改正後
comparison-adopted-old = 改正前
comparison-remark = 備考
comparison-new = （新設）
comparison-deleted = （削る）
comparison-unchanged = （略）
comparison-moved = 位置の変更
comparison-renumbered = 番号の変更
comparison-heard = 提出された意見により変わったところ
comparison-counts = 変わったところ
comparison-counted = 新設{ $new }、変更{ $changed }、削除{ $deleted }、変更なし{ $unchanged }
comparison-only = 変更した行と削除した行だけを表示する
comparison-marks = 変わった部分には下線を引いています。変わらない部分は「（略）」としています。
comparison-begins = ［変更］
comparison-ends = ［変更ここまで］
comparison-state = （{ $state }）
comparison-csv = この表をCSVファイルで開く
comparison-group-plan = 計画の名称・期間など
comparison-group-measures = 施策
comparison-group-indicators = 指標
comparison-group-rosters = 名簿
comparison-group-glossary = 用語の説明
comparison-column-group = 章など
comparison-column-change = 区分
comparison-column-place = 箇所（{ $side }）
comparison-column-words = { $side }（変わった部分は【　】の中）
comparison-column-key = 識別子
comparison-change-new = 新設
comparison-change-changed = 変更
comparison-change-deleted = 削除
comparison-change-unchanged = 変更なし
comparison-part-title = 見出し
comparison-part-summary = 要約
comparison-part-slogan = 標語
comparison-part-edition = 版
comparison-part-period = 期間
comparison-part-legal-basis = 根拠
comparison-part-description = 説明
comparison-part-actions = 取組内容
comparison-part-purpose = 目的
comparison-part-issues = 現状と課題
comparison-part-departments = 所管課
comparison-part-bodies = 実施主体
comparison-part-audiences = 対象
comparison-part-schedule = 年次計画
comparison-part-tags = 区分
comparison-part-completion = 完了の基準
comparison-part-note = 注
comparison-part-baseline = 基準値
comparison-part-current = 現状値
comparison-part-interim = 中間目標値
comparison-part-target = 目標値
comparison-part-method = 算出方法
comparison-part-source = 出典
comparison-part-seat = 委員
comparison-part-definition = 説明
comparison-part-number = 番号

# 紙に組むときの言葉
paper-page-before = （
paper-page-behind = ページ）
paper-draft-mark = 案
