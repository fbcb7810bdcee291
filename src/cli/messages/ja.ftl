# What the command line says, in Japanese.

error = エラー
warning = 警告
help = ヘルプ
usage = 使い方
commands = コマンド
arguments = 引数
options = オプション

about-kyodo = 協働推進計画などの行政計画を、だれにも読みやすい二か国語のウェブサイトにします
about-kyodo-build = サイトを作ります。問題があれば、前に作ったサイトはそのまま残ります
about-kyodo-check = すべてのページを作ってみて、問題がないか確かめます。何も書き込みません
about-kyodo-serve = 原稿を書きながら、ブラウザーで確かめます
about-kyodo-pdf = 計画を紙の体裁に組んで、PDFを作ります
about-kyodo-diff = 二つの計画、または一つの計画の前と今を比べて、新旧対照表を作ります
about-kyodo-new = ひな形から、新しいプロジェクトや計画を作ります
about-kyodo-new-project = 新しいプロジェクトを作ります。計画の見本が一つ入ります
about-kyodo-new-plan = プロジェクトに、新しい計画を加えます
about-kyodo-export = ほかのソフトで使える形に書き出します
about-kyodo-export-comments = 素案へのコメントを、庁内で使う一覧表に書き出します
about-kyodo-explain = エラーや警告の番号を、例とともに説明します。explain writing は計画の書き方です

usage-kyodo = kyodo <コマンド> [オプション]
usage-kyodo-build = kyodo build [オプション]
usage-kyodo-check = kyodo check [オプション]
usage-kyodo-serve = kyodo serve [オプション]
usage-kyodo-pdf = kyodo pdf [計画のID …] [オプション]
usage-kyodo-diff = kyodo diff <OLD> <NEW> [オプション]
usage-kyodo-new = kyodo new <コマンド> [オプション]
usage-kyodo-new-project = kyodo new project <DIR> [オプション]
usage-kyodo-new-plan = kyodo new plan <ID> [オプション]
usage-kyodo-export = kyodo export <コマンド> [オプション]
usage-kyodo-export-comments = kyodo export comments [PLAN] [オプション]
usage-kyodo-explain = kyodo explain [CODE|writing] [オプション]

argument-project = プロジェクトのフォルダー（書かなければ、今いるフォルダーから上へ探します）
argument-format = 結果の形。human は人のため、json はほかのプログラムのため（書かなければ human）
argument-lang = kyodo が話す言葉。ja は日本語、en は英語（書かなければ、コンピューターの設定に従います）
argument-help = この説明を出します
argument-version = kyodo の版を出します
argument-output = 作ったサイトを置くフォルダー（書かなければ output）
argument-review = 確認用のフォルダーを作ります。下書きも入り、各ページに「確認用」と日付が付きます（置き場所は、書かなければ review）
argument-with_pdf = 計画ごとにPDFも作り、表紙のページに載せます
argument-drafts = 下書き（status: draft）の計画も入れます
argument-pdf = プロジェクトの代わりに、このPDFを確かめます（いくつでも書けます）
argument-strict = 警告もエラーとみなします
argument-plans = 作る計画のID。指定しなければすべての計画
argument-languages = 作る言語（ja、enなど）。何度でも指定できます。指定しなければサイトのすべての言語
argument-chapter = この章だけを作ります（章のID）
argument-summary = 1枚にまとめた概要版だけを作ります
argument-paper = 紙の大きさ（A4、B5、A5）。指定しなければ計画の設定
argument-large_print = 大きな文字（18ポイント）で作ります
argument-pdf_output = PDFを置くフォルダー（書かなければ pdf）
argument-crop_marks = 印刷所に渡すためのトンボと塗り足しを付けます
argument-port = 使う番号（指定がなければ、8600 から 8699 までの空いている番号）
argument-open = ブラウザーを開きます
argument-host = 庁内のほかのパソコンからも見られるようにする、このパソコンのアドレス。表示されるアドレスを知る人だけが見られます
argument-poll = 変更の知らせが届かない共有フォルダーのとき、1秒ごとに調べます
argument-editor = 問題の箇所を開くアドレス。{"{file}"}、{"{line}"}、{"{column}"} を含めます（指定がなければ VS Code）
argument-old = もとになるもの。計画のID、別のプロジェクトのフォルダー、またはgitの版（HEAD~3など）。後ろに「:計画のID」を付けられます
argument-new = 新しいもの。書き方は同じです
argument-old_left = 古いほうを左に置きます（書かなければ、新しいほうが左です）
argument-remarks = 備考の欄を付けます
argument-diff_output = 新旧対照表を置くフォルダー（書かなければ comparison）
argument-folder = 作るフォルダー
argument-id = 計画の名前。半角の英数字と「-」「_」「.」で書き、アドレスになります（例：ageo-2024）
argument-title = 題（日本語）
argument-title_en = 題（英語）
argument-plan = 計画のid。書かなければ全ての計画
argument-state = 未対応（open）又は対応済み（settled）のコメントだけにします
argument-kind = 種別を質問（question）、修正（correction）、意見（opinion）のどれかに限ります
argument-form = コメントと回答の一覧表（sheet、CSV）か、パブリック・コメントの記録（consultation、YAML）。書かなければ一覧表
argument-sheet_language = 見出しの言語（書かなければメッセージの言語）
argument-comments_output = 書き出すファイル（書かなければ comments.csv、記録のときは comments.yaml）
argument-code = 番号（例：K103）。書かなければ、すべてを並べます

wrong-option = 「{ $argument }」というオプションはありません
wrong-extra = 「{ $argument }」は余分です
wrong-command = 「{ $argument }」というコマンドはありません
wrong-no-command = コマンドを書いてください
wrong-missing = { $argument } を書いてください
wrong-value = 「{ $argument }」に「{ $value }」は選べません。選べるもの：{ $known }
wrong-value-missing = 「{ $argument }」のあとに値を書いてください
wrong-value-form = 「{ $argument }」の値「{ $value }」が正しくありません
wrong-twice = 「{ $argument }」は一度だけ書けます
wrong-together = 「{ $argument }」と「{ $other }」は、いっしょに使えません
wrong-letters = UTF-8 として読めない文字があります
wrong-too-many = 「{ $argument }」に「{ $value }」は余分です
wrong-other = 書き方が正しくありません
did-you-mean = もしかして「{ $suggestion }」ですか。
more = くわしくは「{ $command } --help」をご覧ください。

sheet-number = 番号
sheet-plan = 計画
sheet-item = 項目（章・ページ）
sheet-passage = 該当箇所
sheet-kind = 種別
sheet-text = 意見の内容
sheet-name = 提出者
sheet-date = 日付
sheet-answer = 回答
sheet-state = 状態
sheet-found = 箇所の状態
sheet-consultation = 素案への意見
kind-question = 質問
kind-correction = 修正
kind-opinion = 意見
state-open = 未対応
state-settled = 対応済み
found-here = 元の位置
found-moved = 移動
found-changed = 変更
found-gone = なし
exported-comments = コメント{ $comments }件を「{ $path }」に書き出しました。{ $left ->
    [0] {""}
   *[other] {" "}読めなかったコメントのファイル{ $left }件は除きました（上の警告をご覧ください）。
}

stage-load = ファイルを読んでいます
stage-validate = 書かれたことを確かめています
stage-resolve = 番号と参照をととのえています
stage-make = ページを作っています

built = { $plans }件の計画から { $pages }ページを作り、「{ $output }」に置きました（{ $files }ファイル、{ $size }）。
compared = 新旧対照表を「{ $output }」に置きました。新設{ $new }、変更{ $changed }、削除{ $deleted }、変更なし{ $unchanged }。
not-built = サイトは作り直していません。前に作ったものは、そのまま残っています。
checked = { $plans }件の計画、{ $pages }ページを確かめました。公開できます。
proved = { $files }件のPDFを確かめました。だれにも読めるPDFです。
printed = 「{ $path }」を作りました（{ $size }）。
made-project = プロジェクトを「{ $path }」に作りました。
    次は「cd { $path }」で移り、「kyodo build」でサイトを作れます。
made-plan = 計画を「{ $path }」に作りました。
    まず plan.yaml を開き、市の名前や期間を直してください。
serving = プレビューを始めました。ブラウザーで次のアドレスを開いてください。終わるときは Ctrl+C を押します。
    { $address }
shown = 表示を更新しました（{ $milliseconds }ミリ秒）。
not-shown = 直すところがあるため、直す前の表示のままです。
