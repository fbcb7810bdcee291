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
about-kyodo-pdf = 計画を紙の体裁に組んで、PDFを作ります
about-kyodo-diff = 二つの計画、または一つの計画の前と今を比べて、新旧対照表を作ります
about-kyodo-new = ひな形から、新しいプロジェクトや計画を作ります
about-kyodo-new-project = 新しいプロジェクトを作ります。計画の見本が一つ入ります
about-kyodo-new-plan = プロジェクトに、新しい計画を加えます
about-kyodo-explain = エラーや警告の番号を、例とともに説明します。explain writing は計画の書き方です

usage-kyodo = kyodo <コマンド> [オプション]
usage-kyodo-build = kyodo build [オプション]
usage-kyodo-check = kyodo check [オプション]
usage-kyodo-pdf = kyodo pdf [計画のID …] [オプション]
usage-kyodo-diff = kyodo diff <OLD> <NEW> [オプション]
usage-kyodo-new = kyodo new <コマンド> [オプション]
usage-kyodo-new-project = kyodo new project <DIR> [オプション]
usage-kyodo-new-plan = kyodo new plan <ID> [オプション]
usage-kyodo-explain = kyodo explain [CODE|writing] [オプション]

argument-project = プロジェクトのフォルダー（書かなければ、今いるフォルダーから上へ探します）
argument-format = 結果の形。human は人のため、json はほかのプログラムのため（書かなければ human）
argument-lang = kyodo が話す言葉。ja は日本語、en は英語（書かなければ、コンピューターの設定に従います）
argument-help = この説明を出します
argument-version = kyodo の版を出します
argument-output = 作ったサイトを置くフォルダー（書かなければ output）
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
argument-old = もとになるもの。計画のID、別のプロジェクトのフォルダー、またはgitの版（HEAD~3など）。後ろに「:計画のID」を付けられます
argument-new = 新しいもの。書き方は同じです
argument-old_left = 古いほうを左に置きます（書かなければ、新しいほうが左です）
argument-remarks = 備考の欄を付けます
argument-diff_output = 新旧対照表を置くフォルダー（書かなければ comparison）
argument-folder = 作るフォルダー
argument-id = 計画の名前。半角の英数字と「-」「_」「.」で書き、アドレスになります（例：ageo-2024）
argument-title = 題（日本語）
argument-title_en = 題（英語）
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
