# Writing.

K701 = 「{ $path }」は kyodo が作ったフォルダーではないので、書き込みません
    .label = 書き込まないフォルダー
    .help = 空のフォルダーか、まだないフォルダーを「--output」で示してください。消してよいものだけなら、中を空にしてください。
    .explain =
        kyodo の作ったフォルダーではありません

        作り直すときは、前に作ったものを消します。大切なファイルを消さないように、kyodo の印（.kyodo というファイル）のないフォルダーには、空でないかぎり書き込みません。

        誤り：
          kyodo build --output ~/Documents

        正しい例：
          kyodo build --output ~/Documents/plan-site

K702 = 「{ $path }」に書き込めません：{ $reason }
    .label = 書き込めません
    .help = ディスクの空き、書き込む権限、共有フォルダーとのつながりを確かめて、もう一度行ってください。前に公開したものは、そのまま残っています。
    .explain =
        書き込めません

        ディスクがいっぱいか、書き込む権限がないか、ほかのソフトがファイルを開いています。書きかけのものは捨て、前に作ったサイトをそのまま残してあります。

        例：
          No space left on device　　ディスクがいっぱいです
          Permission denied　　　　　書き込む権限がありません
          Read-only file system　　　読むことしかできないディスクです

K703 = 「{ $path }」には、ほかの kyodo が書き込んでいるところです
    .label = 使われているフォルダー
    .help = 終わるのを待って、もう一度行ってください。
    .explain =
        ほかの kyodo が書き込んでいます

        二つの kyodo が同じフォルダーに書き込むと、二つのサイトが混ざります。先に始めたほうが終わるまで待ってください。

        急ぐときは「--output」で別のフォルダーに作れます。

K704 = 「{ $path }」はもとの原稿のフォルダーなので、書き込みません
    .label = 原稿のフォルダーです
    .help = content と themes の外のフォルダーを「--output」で示してください。
    .explain =
        原稿のフォルダーには書き込みません

        書き込み先の中身は、作るたびに入れ替わります。原稿（content、themes）の中や、それを含むフォルダーを書き込み先にすると、原稿が失われます。

        誤り：
          kyodo build --output content

        正しい例：
          kyodo build --output output
