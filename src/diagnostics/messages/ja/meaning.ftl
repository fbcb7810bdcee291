# The meaning of what is written.

K301 = { $what ->
    [record] 「{ $id }」の記録が二つあります
   *[other] id「{ $id }」が二度使われています
}
    .label = 二度めです
    .related = はじめはここです
    .help = { $what ->
        [record] 二つを一つにまとめるか、違うものの記録なら「{ $id }」を正しい id に直してください。
       *[other] どちらかを別の id にし、それを指しているところも直してください。
    }
    .explain =
        id が重なっています

        id は、施策や指標などを一つに決める名前です。ページのアドレスや、ほかからの参照に使うため、同じ種類の中で二度は使えません。

        誤り：
          - id: "1-1"
            title: 情報を届ける
          - id: "1-1"
            title: 場をつくる

        正しい例：
          - id: "1-1"
            title: 情報を届ける
          - id: "1-2"
            title: 場をつくる

K302 = 「{ $id }」は id に使えません
    .label = 使えない id
    .help = { $from ->
        [file] ファイルの名前が、そのまま id になります。「10-measures.ja.md」のように、番号のあとから「.ja」の前までを、半角の英数字と「-」「_」「.」にしてください。章なら、名前は変えずに、始めの設定に「id: measures」のように書いてもかまいません。
       *[other] 半角の英数字で始め、英数字と「-」「_」「.」だけで 64 文字までにしてください。
    }
    .explain =
        id の書き方が正しくありません

        id はページのアドレスになるため、どのコンピューターでも通じる文字だけを使います。半角の英数字で始め、英数字と「-」「_」「.」を 64 文字まで並べます。

        誤り：
          id: 施策１
          id: my plan

        正しい例：
          id: measure-1
          id: "1-1-1"

K303 = 部署「{ $id }」は、この計画にありません
    .label = 知らない部署
    .help = plan.yaml の departments に書き足すか、次のどれかにしてください：{ $known }
    .explain =
        部署が見つかりません

        施策などの departments には、plan.yaml の departments に書いた部署の id を書きます。部署の名前は一か所だけに書き、ほかでは id で指すので、組織が変わったときに直すのは一か所で済みます。

        誤り：
          departments: [市民協働推進課]

        正しい例：
          departments: [kyodo]
        （plan.yaml の側）
          departments:
            - id: kyodo
              name: 市民協働推進課

K304 = 対象「{ $id }」は、この計画にありません
    .label = 知らない対象
    .help = plan.yaml の audiences に書き足すか、次のどれかにしてください：{ $known }
    .explain =
        対象が見つかりません

        施策の audiences には、plan.yaml の audiences に書いた対象（市民、市民活動団体、事業者など）の id を書きます。

        誤り：
          audiences: [市民]

        正しい例：
          audiences: [citizens]
        （plan.yaml の側）
          audiences:
            - id: citizens
              name: 市民

K305 = 施策「{ $id }」は、この計画にありません
    .label = 知らない施策
    .help = data/measures.yaml にある id を書いてください。
    .explain =
        施策が見つかりません

        ほかのところから施策を指すときは、data/measures.yaml に書いた id を使います。施策を消したり id を変えたりしたときは、指している側も直します。

        誤り：
          measures: ["9-9"]

        正しい例：
          measures: ["1-1"]

K306 = 指標「{ $id }」は、この計画にありません
    .label = 知らない指標
    .help = data/indicators.yaml にある id を書いてください。
    .explain =
        指標が見つかりません

        ほかのところから指標を指すときは、data/indicators.yaml に書いた id を使います。

        誤り：
          - indicator: SNSの数

        正しい例：
          - indicator: sns-updates

K307 = { $end ->
        [open] { $year }年度は、計画の期間（{ $from }年度から）に入っていません
       *[known] { $year }年度は、計画の期間（{ $from }年度から{ $to }年度まで）に入っていません
    }
    .label = 期間の外です
    .related = 計画の期間
    .help = 年度を直すか、plan.yaml の period を直してください。
    .explain =
        年度が計画の期間の外です

        目標や進捗の年度は、plan.yaml の period に入っていなければなりません。打ち間違いか、前の計画の数字の写し忘れかもしれません。

        誤り（期間が 2024 から 2028 のとき）：
          - {"{"}year: 2038, role: target, value: 5{"}"}

        正しい例：
          - {"{"}year: 2028, role: target, value: 5{"}"}

K308 = 目標値（{ $target }）が、基準値（{ $baseline }）より悪い値になっています
    .label = この目標値です
    .related = 基準値はここです
    .help = 数字を確かめてください。少ないほどよい指標なら「direction: less」、どちらでもなければ「direction: neutral」と書いてください。
    .explain =
        目標が、よい方向と逆です

        指標は、特に書かなければ「多いほどよい」ものとして扱います。目標が基準より少ないときは、数字の間違いか、向きの書き忘れです。

        誤り：
          title: ごみの量
          values:
            - {"{"}year: 2023, role: baseline, value: 800{"}"}
            - {"{"}year: 2028, role: target, value: 700{"}"}

        正しい例：
          title: ごみの量
          direction: less
          values:
            - {"{"}year: 2023, role: baseline, value: 800{"}"}
            - {"{"}year: 2028, role: target, value: 700{"}"}

K309 = 「{ $text }」は年度として読めません
    .label = 年度が必要です
    .help = 「2024」か「令和6」のように書いてください。
    .explain =
        年度の書き方が正しくありません

        年度は、西暦の四桁か、元号と年で書きます。元号の終わったあとの年（平成32 など）は、間違いとみなします。

        誤り：
          year: 24
          year: 平成32

        正しい例：
          year: 2024
          year: 令和6

K310 = 「{ $text }」は日付として読めません
    .label = 日付が必要です
    .help = 「2024-03-01」「2024-03」「令和6年3月1日」のように書いてください。
    .explain =
        日付の書き方が正しくありません

        日付は、西暦か元号で書きます。日が分からなければ、年と月だけでもかまいません。暦にない日（2 月 30 日など）は使えません。

        誤り：
          decided: 2024-02-30
          decided: 三月

        正しい例：
          decided: 2024-03-01
          decided: 令和6年3月1日

K311 = 「{ $pattern }」は番号の形として読めません
    .label = 番号がありません
    .help = 「第1章」「１」「（１）」「①」「ア」のように、数え始めの形を一つ入れてください。
    .explain =
        番号の形が正しくありません

        numbering には、見出しの段ごとに「一つめの番号の形」を書きます。その中の 1、１、一、①、ア、a、A、i、I などが数えられ、まわりの文字はそのまま付きます。

        誤り：
          ja: ["章", "節"]

        正しい例：
          ja: ["第1章", "１", "（１）", "①", "ア"]

K312 = 評価「{ $id }」は、この計画にありません
    .label = 知らない評価
    .help = plan.yaml の rating_scale に書き足すか、次のどれかにしてください：{ $known }
    .explain =
        評価が見つかりません

        進捗の評価には、plan.yaml の rating_scale に書いた評価（A、B、C など）と、評価する人の id を使います。

        誤り：
          ratings: {"{"}self: とてもよい{"}"}

        正しい例：
          ratings: {"{"}self: a{"}"}
        （plan.yaml の側）
          rating_scale:
            ratings:
              - {"{"}id: a, name: 計画どおり{"}"}
            raters:
              - {"{"}id: self, name: 自己評価{"}"}

K313 = 期間の終わり（{ $to }）が、始まり（{ $from }）より前です
    .label = 逆になっています
    .related = 始まり
    .help = from と to を確かめてください。
    .explain =
        期間が逆です

        期間は、始まり（from）から終わり（to）までを書き、どちらの年度も含みます。

        誤り：
          period: {"{"}from: 2028, to: 2024{"}"}

        正しい例：
          period: {"{"}from: 2024, to: 2028{"}"}

K314 = 内訳の合計（{ $sum }）が、全体（{ $total }）と合いません
    .label = 全体の数です
    .help = 内訳（parts）か全体（value）の数を直してください。
    .explain =
        合計が合いません

        内訳（parts）を書いたときは、足したものが全体（value）と同じでなければなりません。表の計算間違いを、公開の前に見つけるためです。

        誤り：
          value: 9
          parts: [{"{"}label: 新規, value: 4{"}"}, {"{"}label: 継続, value: 4{"}"}]

        正しい例：
          value: 8
          parts: [{"{"}label: 新規, value: 4{"}"}, {"{"}label: 継続, value: 4{"}"}]

K315 = 言語「{ $language }」は、このサイトにありません
    .label = 知らない言語
    .help = site.yaml の languages に書き足すか、次のどれかにしてください：{ $known }
    .explain =
        言語が見つかりません

        使える言語は、content/site.yaml の languages に書いたものです。文章を言語ごとに書くときや、章のファイル名（overview.ja.md）には、その符号を使います。

        誤り：
          title: {"{"}jp: 協働推進計画{"}"}

        正しい例：
          title: {"{"}ja: 協働推進計画, en: Collaboration plan{"}"}

K316 = 「{ $url }」はウェブのアドレスではありません
    .label = アドレスが必要です
    .help = 「https://」か「http://」から書いてください。
    .explain =
        アドレスの書き方が正しくありません

        ここには、ウェブのアドレスを「https://」か「http://」から全部書きます。

        誤り：
          base_url: www.example.lg.jp/plan

        正しい例：
          base_url: https://www.example.lg.jp/plan/

K317 = { $language } の文章がありません
    .label = 訳がありません
    .help = 訳を書き足してください。それまでは、もとの言語の文章に断り書きを付けて載せます。
    .explain =
        訳がありません

        サイトの言語の一つに、この文章がありません。公開はできます。その言語のページには、もとの言語の文章が、断り書きとともに載ります。

        章の訳は、同じ名前で言語だけが違うファイルに書きます：
          chapters/10-overview.ja.md
          chapters/10-overview.en.md

        YAML の文章は、言語ごとに書きます：
          title: {"{"}ja: 協働推進計画, en: Collaboration plan{"}"}

K318 = { $reason ->
    [heading] 見出し「{ $text }」は、条でも附則でも別表でもありません
    [order] 「{ $text }」が、前の条より小さい番号です
    [twice] 「{ $text }」が二度あります
    [caption] この小見出しは、ここには書けません
    [list] 号のリストが、項の段落のすぐあとにありません
    [before] はじめの条より前に、文章があります
   *[other] 条文の書き方が正しくありません：{ $reason }
}
    .label = ここです
    .related = 前の条はここです
    .help = { $reason ->
        [heading] 「## 第1条（見出し）」「## 附則」「## 別表」の形にしてください。
        [order] 条を番号の順に並べてください。
        [twice] 条の番号を直してください。あとから加えた条は「第3条の2」と書けます。
        [caption] 「### （施行期日）」のような小見出しは附則と別表の中だけに、段落の前に一つ書けます。
        [list] 号の前に、項の段落を書いてください。一つの項に書けるリストは一つです。
        [before] 「## 第1条（見出し）」の行を先に書いてください。
       *[other] 「## 第1条（見出し）」で条を始め、項は段落、号は番号付きのリストで書いてください。
    }
    .explain =
        条文の書き方が正しくありません

        条例や要綱は、見出しで条を、段落で項を、番号付きのリストで号をあらわします。項の番号は自動で付くので、書きません。

        誤り：
          第1条（設置）本市に…

        正しい例：
          ## 第1条（設置）
          本市に協働推進会議を置く。

          ## 附則
          この要綱は、令和6年4月1日から施行する。

K319 = 「{ $text }」は数として使えません
    .label = 限りのない数です
    .help = ふつうの数を書いてください。数字がないときは「none」と書くと「―」が載ります。
    .explain =
        使えない数です

        「.inf」（限りなく大きい）や「.nan」（数ではない）は、表にもグラフにも載せられません。

        誤り：
          value: .nan

        正しい例：
          value: none
          value: 12.5

K320 = 文章が空です
    .label = 何も書かれていません
    .help = 文章を書くか、要らない項目なら行を消してください。
    .explain =
        文章が空です

        項目はありますが、値が空か、空白だけです。見出しや名前が空のまま公開されないように、止まります。

        誤り：
          title: ""

        正しい例：
          title: 協働推進計画

K321 = 用語「{ $id }」は、この計画にありません
    .label = 知らない用語
    .help = data/glossary.yaml に書き足すか、そこにある id を書いてください。
    .explain =
        用語が見つかりません

        文中の「:term[…]{"{"}id=…{"}"}」は、data/glossary.yaml の用語を指します。

        誤り：
          :term[ＣＳＲ]{"{"}id=社会貢献{"}"}

        正しい例：
          :term[ＣＳＲ]{"{"}id=csr{"}"}
        （glossary.yaml の側）
          terms:
            - id: csr
              term: ＣＳＲ
              definition: 企業の社会的責任のことです。

K322 = { $reason ->
    [twice] 同じ年度の同じ役割の値が二つあります
    [years] 年度が順に並んでいません
    [columns] 帯の左端の列が、右端の列より後にあります
   *[other] 順序が正しくありません：{ $reason }
}
    .label = { $reason ->
        [twice] 二つめの値です
        [years] 前の年度に戻っています
        [columns] 左端より前の列です
       *[other] ここです
    }
    .related = { $reason ->
        [columns] 左端の列です
       *[other] 先の値はここです
    }
    .help = { $reason ->
        [twice] どちらかを消すか、年度（year）か役割（role）を直してください。
        [columns] from と to を入れ替えてください。
       *[years] 古い年度から順に並べてください。
    }
    .explain =
        順序が正しくありません

        年度や段など、順に並ぶはずのものが入れ替わっているか、間が抜けています。前後の行を確かめてください。

        誤り：
          values:
            - {"{"}year: 2028, role: target, value: 5{"}"}
            - {"{"}year: 2024, role: baseline, value: 3{"}"}

        正しい例：
          values:
            - {"{"}year: 2024, role: baseline, value: 3{"}"}
            - {"{"}year: 2028, role: target, value: 5{"}"}

K323 = 系列「{ $id }」は、この指標にありません
    .label = 知らない系列
    .help = 次のどれかを書いてください：{ $known }
    .explain =
        系列が見つかりません

        一つの指標に二つ以上の系列（大学、事業者など）があるときは、どの系列の実績なのかを id で書きます。系列が一つだけの指標では、series は書きません。

        誤り：
          - {"{"}indicator: agreements, series: 大学, value: 36{"}"}

        正しい例：
          - {"{"}indicator: agreements, series: universities, value: 36{"}"}

K324 = { $language ->
    [foreword] 章の役割が、言語によって違います（{ $part } と { $language }）
    [chapter] 章の役割が、言語によって違います（{ $part } と { $language }）
    [appendix] 章の役割が、言語によって違います（{ $part } と { $language }）
   *[other] 「{ $part }」が、{ $language } にありません
}
    .label = { $language ->
        [foreword] 役割が違います
        [chapter] 役割が違います
        [appendix] 役割が違います
       *[other] 片方の言語だけにあります
    }
    .related = もう一方はここです
    .help = 二つの言語の組み立て（章の役割、条、項、号）をそろえてください。
    .explain =
        言語によって組み立てが違います

        同じ章や条例は、どの言語でも同じ組み立てにします。片方だけにある条や、役割（role）の違う章があると、番号や参照が言語によって食い違います。訳し忘れや、片方だけを直したときに起こります。

        誤り：
          council.ja.md　　第1条、第2条、附則
          council.en.md　　Article 1、Supplementary provisions

        正しい例：
          council.ja.md　　第1条、第2条、附則
          council.en.md　　Article 1、Article 2、Supplementary provisions

K325 = { $key ->
    [none] { $found } は、{ $from } から { $to } までに入っていません
   *[other] { $key } が { $found } 個あります
}
    .label = { $key ->
        [none] 範囲の外です
       *[other] 数が合いません
    }
    .help = { $key ->
        [none] { $from } から { $to } までの数を書いてください。
       *[other] { $key } は、{ $from } 個から { $to } 個まで書いてください。
    }
    .explain =
        数が範囲の外です

        小数の桁数（precision）や割合（share）のように、書ける数の範囲が決まっている項目があります。

        誤り：
          precision: 20
          share: 150

        正しい例：
          precision: 1
          share: 0.5

K326 = 計画「{ $id }」は、このサイトにありません
    .label = 知らない計画
    .help = 次のどれかにするか、その計画を content/plans に加えてください：{ $known }
    .explain =
        計画が見つかりません

        前の計画（predecessor）、次の計画（successor）には、content/plans の中のフォルダーの名前を書きます。このサイトにない計画は、related_plans に題とアドレスで書けます。

        誤り：
          predecessor: 第3次市民活動推進計画

        正しい例：
          predecessor: ageo-2019

K327 = { $reason ->
    [twice] 施策「{ $id }」は、同じ所にすでにあります
    [parent] 施策「{ $id }」は、下に施策があるので再掲できません
   *[other] 施策「{ $id }」は、ここに再掲できません
}
    .label = ここに再掲しています
    .related = その施策はここです
    .help = { $reason ->
        [parent] 再掲できるのは、下に施策のないものだけです。下にあるものを一つずつ再掲してください。
       *[twice] この行を消すか、id を直してください。
    }
    .explain =
        再掲（relist）が正しくありません

        再掲は、一つの施策を、体系の別の所にも載せる書き方です。ページは一つのままで、どちらの所からもそこへつながります。同じ所に二度は載せられず、下に施策のあるものも載せられません。

        誤り：
          measures:
            - {"{"}id: 1-1, title: 活動拠点の整備{"}"}
            - {"{"}relist: 1-1{"}"}

        正しい例：
          measures:
            - id: "1"
              title: 拠点をつくる
              measures:
                - {"{"}id: 1-1, title: 活動拠点の整備{"}"}
            - id: "2"
              title: 活動を支える
              measures:
                - {"{"}relist: 1-1{"}"}

K328 = 段階「{ $id }」は、年次計画の凡例にありません
    .label = 知らない段階
    .help = data/measures.yaml の schedule の stages に書き足すか、次のどれかにしてください：{ $known }
    .explain =
        年次計画の段階が見つかりません

        施策の schedule の stage には、data/measures.yaml の初めの schedule に書いた段階（stages）の id を書きます。

        誤り：
          schedule:
            - {"{"}from: 2024, stage: 実施{"}"}

        正しい例：
          schedule:
            - {"{"}from: 2024, stage: implement{"}"}
        （measures.yaml の初め）
          schedule:
            from: 2024
            to: 2028
            stages:
              - {"{"}id: implement, label: 実施{"}"}

K329 = { $reason ->
    [overlap] 同じ年度に二つの段階があります
    [outside] { $year }年度は、年次計画の期間（{ $from }年度から{ $to }年度まで）に入っていません
    [undeclared] 年次計画の年度と凡例が、まだ決められていません
   *[other] 年次計画が正しくありません：{ $reason }
}
    .label = ここです
    .related = { $reason ->
        [overlap] 先の段階はここです
       *[outside] 年次計画の期間
    }
    .help = { $reason ->
        [overlap] 年度を直してください。同じ年度に二つのことをするときは、stages: [study, publicise] のように一つにまとめて id を並べます。
        [undeclared] data/measures.yaml の初めに、schedule（from、to、stages）を書いてください。
       *[outside] 年度を直すか、data/measures.yaml の初めの schedule の from と to を直してください。
    }
    .explain =
        施策の年次計画が正しくありません

        schedule の一つ一つは、ある年度からある年度まで続く段階です。年度は重ならず、measures.yaml の初めの schedule に書いた期間の中にあります。

        誤り：
          schedule:
            - {"{"}from: 2024, to: 2026, stage: study{"}"}
            - {"{"}from: 2026, stage: implement{"}"}

        正しい例：
          schedule:
            - {"{"}from: 2024, to: 2025, stage: study{"}"}
            - {"{"}from: 2026, to: 2028, stage: implement{"}"}

K330 = 「{ $text }」は時間帯として読めません
    .label = 始まりと終わりの時刻が必要です
    .help = 「10:00-12:00」のように、早い時刻から書いてください。
    .explain =
        時間帯の書き方が正しくありません

        会議の時間帯は、24時間制の始まりと終わりの時刻を「-」でつないで書きます。終わりは始まりより後です。

        誤り：
          hours: 10時から
          hours: 12:00-10:00

        正しい例：
          hours: 10:00-12:00

K331 = 意見聴取「{ $id }」は、この計画にありません
    .label = 知らない意見聴取
    .help = data/consultations.yaml に加えるか、次のどれかにしてください：{ $known }
    .explain =
        意見聴取が見つかりません

        経過の「consultation:」や「::consultation{"{"}id=…{"}"}」「::opinions{"{"}id=…{"}"}」には、data/consultations.yaml にある id を書きます。

        誤り：
          consultation: 市民懇談会

        正しい例：
          consultation: meetings-2018
        （consultations.yaml には）
          consultations:
            - id: meetings-2018
              title: 市民懇談会
              kind: meetings

K332 = 値が { $found } 個ありますが、軸の目盛りは { $expected } 個です
    .label = この値です
    .related = 軸の目盛りです
    .help = 目盛り一つに値を一つずつ書いてください。値がないところには none と書きます。
    .explain =
        値の数が合いません

        グラフの系列（series）には、軸の目盛り一つに値を一つずつ書きます。こうしておくと、値がずれた場所に描かれることがありません。値がないところには none と書きます。

        誤り：
          x: {"{"}values: [2000, 2005, 2010]{"}"}
          series: [{"{"}label: 人口, values: [69000, 70000]{"}"}]

        正しい例：
          x: {"{"}values: [2000, 2005, 2010]{"}"}
          series: [{"{"}label: 人口, values: [69000, none, 70000]{"}"}]

K333 = 「{ $unit }」と「{ $other }」が同じ軸に並んでいます
    .label = 単位が違います
    .related = この軸の最初の系列です
    .help = どちらかに axis: right と書くか、グラフを二つに分けてください。
    .explain =
        一つの軸に単位が二つあります

        同じ軸の値は高さで比べられるので、人と世帯のように単位の違う値は並べられません。グラフの軸は左右に一つずつあり、それぞれ一つの単位を使えます。

        誤り：
          series:
            - {"{"}label: 人口, unit: 人, values: [69000, 70000]{"}"}
            - {"{"}label: 世帯数, unit: 世帯, values: [24000, 26000]{"}"}

        正しい例：
          series:
            - {"{"}label: 人口, unit: 人, values: [69000, 70000]{"}"}
            - {"{"}label: 世帯数, unit: 世帯, axis: right, values: [24000, 26000]{"}"}

K334 = 編「{ $id }」は、plan.yaml にありません
    .label = 知らない編
    .help = 次のどれかにするか、その編を plan.yaml の parts に加えてください：{ $known }
    .explain =
        章の編が見つかりません

        章の part には、plan.yaml の parts にある編の id を書きます。

        誤り：
          part: 第1編

        正しい例：
          part: basics

K335 = { $reason ->
    [apart] 編「{ $id }」の章が、離れています
   *[order] 編「{ $id }」の章が、後の編の章より後にあります
}
    .label = { $reason ->
        [apart] 間に、この編でない章があります
       *[order] この編は、その編より前です
    }
    .related = { $reason ->
        [apart] この編の前の章はここです
       *[order] 後の編の章はここです
    }
    .help = 一つの編の章を続けて並べ、編の順を plan.yaml の parts と同じにしてください。章の順は、ファイル名の番号で決まります（はじめに、章、資料編は、役割ごとに分けて並びます）。
    .explain =
        編の章が、続いていないか、編の順に並んでいません

        編は、続いた章をまとめるものです。章はファイル名の番号の順に、編は plan.yaml の parts の順に並びます。二つの順が合わないと、第2編の後に第1編が来てしまいます。

        誤り：
          10-purpose.ja.md   part: basics
          20-measures.ja.md  part: execution
          30-terms.ja.md     part: basics

        正しい例：
          10-purpose.ja.md   part: basics
          20-terms.ja.md     part: basics
          30-measures.ja.md  part: execution

K336 = 編「{ $id }」には、章がありません
    .label = 章のない編
    .help = 章のファイルの始めの設定に part: { $id } と書くか、この編を plan.yaml の parts から消してください。
    .explain =
        章のない編があります

        章のない編は、どこにも表れません。番号は一つ進むので、次の編の番号が合わなくなります。

        誤り：
          parts:
            - {"{"}id: basics, title: 基本計画{"}"}
          （part: basics と書いた章がない）

        正しい例：
          章のファイルの始めの設定に
          part: basics

K337 = 「{ $key }」が、言語によって違います
    .label = もう一方の言語と違います
    .related = もう一方はここです
    .help = 同じ章の { $key } は、どの言語のファイルでも同じにしてください。一つの言語だけに書いても構いません。
    .explain =
        一つの章について、言語ごとに違うことが書かれています

        章の編、番号の有無は、言語によって変わりません。一つの言語のファイルに書けば、どの言語にも使われます。

        誤り：
          10-purpose.ja.md  part: basics
          10-purpose.en.md  part: execution

        正しい例：
          10-purpose.ja.md  part: basics
          10-purpose.en.md  part: basics

K338 = 区分は { $groups } ありますが、by の値は { $found } あります
    .label = 区分と数が合いません
    .help = 区分の順に、区分と同じ数だけ値を書いてください。値のないところには「none」を書きます。
    .explain =
        クロス集計の値の数が、区分の数と合いません

        「by」には、「groups」の「of」に並べた区分と同じ順に、同じ数の値を書きます。[人数, 割合] か割合だけを書き、値のないところは none とします。

        誤り：
          groups: {"{"}title: 年齢, of: [{"{"}id: young, label: 20歳代{"}"}, {"{"}id: old, label: 60歳代{"}"}]{"}"}
          choices:
            - {"{"}id: yes, label: はい, percent: 45.6, by: [[12, 4.2]]{"}"}

        正しい例：
          choices:
            - {"{"}id: yes, label: はい, percent: 45.6, by: [[12, 4.2], none]{"}"}

K339 = { $reason ->
    [over] 人数 { $found } が、回答者数 { $expected } より多くなっています
    [percent] 割合 { $found }% は、人数から計算すると { $expected }% です
    [sum] 人数の合計は { $found } ですが、回答者数は { $expected } です
   *[other] 数が合いません：{ $found }、{ $expected }
}
    .label = 数が合いません
    .related = こちらの数と合いません
    .help = 元の資料と見比べて、人数、割合、n のどれかを直してください。
    .explain =
        アンケートの数が互いに合いません

        人数は回答者数（n）を超えません。割合は、人数を n で割ったものです。答えを一つ選ぶ質問（kind: single）では、人数の合計が n になります。

        誤り：
          n: 100
          choices:
            - {"{"}id: yes, label: はい, count: 120, percent: 60.0{"}"}
            - {"{"}id: no, label: いいえ, count: 40, percent: 40.0{"}"}

        正しい例：
          n: 100
          choices:
            - {"{"}id: yes, label: はい, count: 60, percent: 60.0{"}"}
            - {"{"}id: no, label: いいえ, count: 40, percent: 40.0{"}"}

K340 = 割合の合計が { $sum }% です
    .label = ここまでの合計
    .related = ここからの合計
    .help = 元の資料と見比べてください。いくつも選べる質問なら「kind: multiple」とします。
    .explain =
        割合の合計が 100% になりません

        答えを一つ選ぶ質問（kind: single）では、無回答まで含めた割合の合計がおよそ 100% になります。四捨五入による 1% までの差は問題になりません。

        誤り：
          kind: single
          choices:
            - {"{"}id: yes, label: はい, percent: 70.0{"}"}
            - {"{"}id: no, label: いいえ, percent: 60.0{"}"}

        正しい例：
          kind: multiple
          choices:
            - {"{"}id: sport, label: スポーツ, percent: 70.0{"}"}
            - {"{"}id: music, label: 音楽, percent: 60.0{"}"}

K341 = いくつも選べる質問は、円グラフや帯グラフにできません
    .label = 合計が 100% にならないグラフ
    .help = 「chart: bars」とするか、この行を消してください。
    .explain =
        グラフの形が質問に合いません

        円グラフ（pie）と帯グラフ（stacked）は、全体を分けた割合を表します。いくつも選べる質問（kind: multiple）では割合の合計が 100% を超えるので、棒グラフ（bars）にします。

        誤り：
          kind: multiple
          chart: pie

        正しい例：
          kind: multiple
          chart: bars

K342 = この図に「{ $id }」はありません
    .label = 図にない id です
    .help = 次のどれかを書いてください：{ $known }
    .explain =
        図の部分が見つかりません

        流れ図の手順、関係図の主体、領域図の列は、同じ図の中の id で指し示します。関係図の中央にあるものは centre と書きます。

        誤り：
          steps:
            - {"{"}id: plan, label: 計画, to: [doing]{"}"}
            - {"{"}id: do, label: 実行{"}"}

        正しい例：
          steps:
            - {"{"}id: plan, label: 計画, to: [do]{"}"}
            - {"{"}id: do, label: 実行{"}"}

K343 = 「{ $id }」から「{ $id }」自身へ矢印が出ています
    .label = 自分自身です
    .help = 別のものを指すか、この矢印を消してください。
    .explain =
        矢印の行き先が出発点と同じです

        矢印は、二つの手順や二つの主体を結びます。一つの手順の中で繰り返すことは、その説明（text）に書きます。

        誤り：
          relations:
            - {"{"}from: citizens, to: citizens, label: 支援{"}"}

        正しい例：
          relations:
            - {"{"}from: citizens, to: groups, label: 支援{"}"}

K344 = 「{ $id }」へ進む手順がありません
    .label = ここへ進む手順がありません
    .help = ほかの手順の to に加えるか、ここから始まるなら kind: start と書いてください。
    .explain =
        流れ図に、たどり着けない手順があります

        to のない手順は、すぐ次の手順へ進みます。to のある手順は、そこに書いた手順へだけ進みます。このため、手順が一つ抜け落ちることがあります。

        誤り：
          steps:
            - {"{"}id: apply, label: 申請, to: [decide]{"}"}
            - {"{"}id: advice, label: 相談{"}"}
            - {"{"}id: decide, label: 決定{"}"}

        正しい例：
          steps:
            - {"{"}id: apply, label: 申請, to: [advice, decide]{"}"}
            - {"{"}id: advice, label: 相談{"}"}
            - {"{"}id: decide, label: 決定{"}"}

K345 = { $relation ->
    [successor] 計画「{ $plan }」の次の計画が、「{ $first }」と「{ $second }」の二つになっています
   *[predecessor] 計画「{ $plan }」の前の計画が、「{ $first }」と「{ $second }」の二つになっています
}
    .label = ここでは「{ $second }」です
    .related = ここでは「{ $first }」です
    .help = 前の計画（predecessor）と次の計画（successor）の組が、両方の plan.yaml で合うようにしてください。片方だけに書いても構いません。
    .explain =
        版のつながりが、計画によって違います

        計画Ａの次が計画Ｂなら、計画Ｂの前は計画Ａです。一つの計画の前と次は、それぞれ一つです。

        誤り：
          ageo-2019/plan.yaml  successor: ageo-2024
          ageo-2024/plan.yaml  predecessor: ageo-2014

        正しい例：
          ageo-2019/plan.yaml  successor: ageo-2024
          ageo-2024/plan.yaml  predecessor: ageo-2019

K346 = 計画の版が輪になっています：{ $plans }
    .label = ここで元に戻ります
    .help = 輪のどこか一つの predecessor か successor を直してください。
    .explain =
        計画の版が、輪のようにつながっています

        次の計画（successor）をたどって、元の計画に戻ることはありません。

        誤り：
          ageo-2019/plan.yaml  successor: ageo-2024
          ageo-2024/plan.yaml  successor: ageo-2019

        正しい例：
          ageo-2019/plan.yaml  successor: ageo-2024
          ageo-2024/plan.yaml  predecessor: ageo-2019

K347 = 用語「{ $id }」の注には、番号の付け方がありません
    .label = note: true の用語
    .help = plan.yaml に notes（例：notes: {"{"}mark: ※1, run: plan{"}"}）を書くか、この用語の note を消してください。
    .explain =
        用語を注にするのに、注の番号の付け方がありません

        用語の note: true は、その用語を最初に出てくる所で番号付きの注にします。番号の形は、plan.yaml の notes に書きます。なければ、用語は用語の説明にだけ載ります。

        誤り：
          glossary.yaml  note: true
          （plan.yaml に notes がない）

        正しい例：
          plan.yaml      notes: {"{"}mark: ※1, run: plan{"}"}
          glossary.yaml  note: true

K348 = { $reason ->
    [unknown] 「{ $base }」という言語は、このサイトにありません
    [itself] 「{ $language }」を、それ自身の変種にはできません
    [variant] 「{ $base }」は変種なので、その変種は作れません
    [default] 「{ $language }」は最初の言語なので、変種にはできません
   *[code] 「{ $language }」は、「{ $base }」の変種のコードになっていません
}
    .label = { $reason ->
        [unknown] 知らない言語
        [itself] 自分自身を指しています
        [variant] 変種の変種になります
        [default] 最初の言語が変種です
       *[code] コードが合いません
    }
    .help = { $reason ->
        [default] もとになる言語を、languages の最初に書いてください。
        [code] code を「{ $base }-」で始めてください（例：{ $base }-easy）。
       *[other] もとになる言語を書いてください：{ $known }
    }
    .explain =
        言語の変種の書き方が違います

        変種とは、やさしい日本語のように、同じ言語を別の読み手のために書いたものです。書いたページだけを公開し、足りない言葉は、もとの言語から取ります。もとになる言語は、サイトの言語のうち、それ自身が変種でないものです。変種のコードは、もとの言語のコードと「-」で始めます。

        誤り：
          languages:
            - {"{"}code: ja-easy, name: やさしい日本語, variant_of: jp{"}"}

        正しい例：
          languages:
            - {"{"}code: ja, name: 日本語{"}"}
            - {"{"}code: ja-easy, name: やさしい日本語, variant_of: ja{"}"}

K349 = { $reason ->
        [new] 原文の符号がまだ書かれていません
       *[changed] この訳を作った後で、原文が変わりました
    }
    .label = { $reason ->
        [new] まだ符号ではありません
       *[changed] 訳したときの原文の符号
    }
    .related = 今の原文
    .help = { $reason ->
        [new] 今の原文を訳したものなら、translated_from: { $current } と書いてください。それまでは、訳が古いという断り書きを載せます。
       *[changed] 訳を原文に合わせて直し、translated_from: { $current } と書いてください。それまでは、訳が古いという断り書きを載せます。
    }
    .explain =
        訳が、今の原文から作られていません

        訳の始めの設定に translated_from があれば、訳したときの原文（初めの言語の本文）の符号と、今の原文の符号とを比べます。違えば、訳のページに断り書きが載ります。日付は比べません。

        新しい訳では、translated_from: new のように書いて kyodo check を行うと、書くべき符号が分かります。

        誤り：
          10-overview.en.md  translated_from: 0a1b2c3d
          （その後、10-overview.ja.md を直した）

        正しい例：
          10-overview.en.md  translated_from: 4e5f6a7b
          （訳を直し、今の符号にした）

K350 = { $reason ->
    [itself] 計画を、それ自身と比べようとしています
   *[missing] この計画には、比べる前の版がありません
}
    .label = 比べるものがありません
    .help = { $reason ->
        [itself] 別の計画のIDを書いてください。
       *[missing] 「predecessor」に前の版のIDを書くか、「comparison: {"{"}with: 計画のID{"}"}」としてください。
    }
    .explain =
        新旧対照表で比べるものがありません

        「comparison: true」と書くと、前の版（predecessor）との新旧対照表のページができます。前の版がサイトにないときは、比べる計画を「with」で書きます。

        誤り：
          title: 協働推進計画
          comparison: true

        正しい例：
          title: 協働推進計画
          predecessor: kyodo-2019
          comparison: true

K351 = 同じ年度の実績値が、{ $found } と { $other } の二とおりあります
    .label = こちらの値です
    .related = もう一つの値です
    .help = 正しい値にそろえるか、どちらかを消してください。
    .explain =
        同じ年度の実績値が二とおりあります

        指標の実績値は、indicators.yaml に role: actual として書くか、その年度の progress の values に書きます。両方に書いてもかまいませんが、値が違うと、図と表に別の数字が出るおそれがあるため、公開できません。

        誤り：
          indicators.yaml      - {"{"}year: 2026, role: actual, value: 13001{"}"}
          progress/2026.yaml   - {"{"}indicator: visitors, value: 13000{"}"}

        正しい例（どちらか一方だけに書く）：
          progress/2026.yaml   - {"{"}indicator: visitors, value: 13000{"}"}

K352 = ファイルの名前は { $file } ですが、年度（year）は { $year } です
    .label = ファイルの名前と違います
    .help = どちらの年度の記録かを確かめて、year かファイルの名前を直してください。
    .explain =
        ファイルの名前と年度が違います

        progress のファイルは、その年度を名前にします。前の年度のファイルを写して使うと、year を直し忘れることがあります。違う年度の実績として公開されることのないように、止まります。

        誤り：
          progress/2026.yaml    year: 2025

        正しい例：
          progress/2026.yaml    year: 2026

K360 = 達成基準「{ $number }」はありません
    .label = 一覧にない番号
    .help = レベルAかAAの達成基準の番号を書いてください（例：1.4.3、2.4.11）。
    .explain =
        達成基準の番号ではありません

        アクセシビリティの試験は、達成基準ごとに行います。書けるのは、WCAG 2.2のレベルAとAAの達成基準と、JIS X 8341-3:2016だけにある4.1.1です。レベルAAAの達成基準は、試験結果のページにはありません。

        誤り：
          manual:
            - {"{"}criterion: 1.4, outcome: passed, by: 広報課, date: 2026-11-20{"}"}

        正しい例：
          manual:
            - {"{"}criterion: 1.4.3, outcome: passed, by: 広報課, date: 2026-11-20{"}"}

K361 = 達成基準{ $number }は、ここでは満たしている（または該当なし）とされていますが、{ $checker }の検査（{ $rule }）では問題が見つかっています
    .label = 人による確認
    .related = 検査の結果
    .help = 問題を直して検査をやり直すか、outcome: failed と書いてください。それまでは、ページには問題ありと表示します。
    .explain =
        人による確認と、検査の結果が合いません

        検査で見つかった問題は、manual に何と書いてあっても公開します。確認の後で問題が生じたか、確認のときに見落としています。

        誤り：
          accessibility.yaml          - {"{"}criterion: 1.4.3, outcome: passed, …{"}"}
          accessibility/results.yaml  - {"{"}rule: color-contrast, …, failed: 2, …{"}"}

        正しい例：2ページの問題を直して、検査をやり直します。

K380 = 「{ $text }」は日時として読めません
    .label = 日付、又は時差の付いた日時が必要です
    .help = 「2026-11-27」、又は「2026-11-27T14:15+09:00」のように書いてください。
    .explain =
        コメントの日時の書き方が正しくありません

        素案へのコメントと回答には、書いた日時を付けます。時刻を書くときは、どの国の時刻か分かるように、時差（日本は +09:00）も書きます。日付だけでもかまいません。読めないコメントは一覧に出ませんが、計画の公開は止まらず、ファイルもそのまま残ります。

        誤り：
          date: 2026-11-27 14:15

        正しい例：
          date: 2026-11-27T14:15+09:00
          date: 2026-11-27

K381 = 「{ $text }」は、ページ上の位置として読めません
    .label = 知らない書き方です
    .help = ページの名前と、その中のidを「overview#period」のように書いてください。
    .explain =
        コメントの付いた位置の書き方が正しくありません

        at には、計画のフォルダーより下のページのアドレスを、言語と「.html」を除いて書き、その後に「#」と見出しなどのidを続けます。idはなくてもかまいません。

        誤り：
          at: /ja/our-plan/overview.html#period

        正しい例：
          at: overview#period
          at: measures/1-1-1#purpose
