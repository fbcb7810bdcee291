//! A plan with one of everything that is drawn.

use kyodo::language::{Language, Text};
use kyodo::model::calendar::FiscalYear;
use kyodo::model::calendar::Period;
use kyodo::model::diagram::{
    Bar, Column, Cycle, Diagram, Domain, Drawing, Periods, Step, Tier, TierNode, TierNodes, Tree,
};
use kyodo::model::indicator::{Direction, Figure, Indicator, Qualifier, Series, Value, ValueRole};
use kyodo::model::progress::{IndicatorProgress, Progress};
use kyodo::render::drawing::{MeasureNode, Surroundings};
use kyodo::render::viewpoint::TextView;
use kyodo::source::{Located, Sources, Span};
use std::sync::Arc;

/// Holds what is drawn.
#[derive(Debug)]
pub(crate) struct Plan {
    pub(crate) diagrams: Vec<Diagram>,
    pub(crate) indicators: Vec<Indicator>,
    pub(crate) progress: Vec<Progress>,
}

/// Writes texts, all of them differently where a test asks for it.
#[derive(Debug)]
pub(crate) struct Writer {
    pub(crate) instead: Option<String>,
    pub(crate) japanese_only: bool,
    pub(crate) span: Span,
}

impl Default for Writer {
    fn default() -> Self {
        Self { instead: None, japanese_only: false, span: Span::file(Sources::default().add("data", "")) }
    }
}

impl Writer {
    fn at<T>(&self, value: T) -> Located<T> {
        Located::new(value, self.span)
    }

    fn id(&self, id: &str) -> Located<Arc<str>> {
        self.at(id.into())
    }

    fn text(&self, japanese: &str, english: &str) -> Text {
        let text = |own: &str| self.at(self.instead.as_deref().unwrap_or(own).into());
        let mut versions = vec![(Language::JAPANESE, text(japanese))];
        if !self.japanese_only {
            versions.push((Language::ENGLISH, text(english)));
        }
        Text::of(versions, self.span).unwrap()
    }

    fn diagram(&self, id: &str, title: Text, drawing: Drawing) -> Diagram {
        Diagram { id: self.id(id), title, description: None, source: None, note: None, drawing, span: self.span }
    }

    fn figure(&self, number: Option<f64>, qualifier: Qualifier) -> Figure {
        let number = number.map(|number| self.at(number));
        Figure { number, qualifier, wording: None, note: None, parts: Vec::new(), digits: 0, span: self.span }
    }

    fn series(&self, id: &str, label: Option<Text>, unit: Text, figures: [(Option<f64>, Qualifier); 3]) -> Series {
        let roles = [(2019, ValueRole::Baseline), (2022, ValueRole::Current), (2028, ValueRole::Target)];
        let value = |((year, role), (number, qualifier)): ((u16, ValueRole), _)| Value {
            year: self.at(FiscalYear(year)),
            role,
            figure: self.figure(number, qualifier),
        };
        let values = roles.into_iter().zip(figures).map(value).collect();
        Series { id: self.id(id), label, unit: Some(unit), precision: 0, values }
    }

    fn indicator(&self, id: &str, title: Text, series: Vec<Series>) -> Indicator {
        Indicator {
            id: self.id(id),
            former: Vec::new(),
            title,
            direction: Direction::MoreIsBetter,
            precision: None,
            measures: Vec::new(),
            series,
            notes: Vec::new(),
            source: None,
            method: None,
            status: None,
        }
    }
}

impl Surroundings for Plan {
    fn measures(&self, level: u32) -> Vec<MeasureNode> {
        let node = |id: &str, parent: Option<&str>, label: &str| MeasureNode {
            id: id.to_owned(),
            parent: parent.map(str::to_owned),
            number: Some(plain(id)),
            label: plain(label),
            href: Some(format!("measures/{id}.html")),
            relisted: false,
        };
        match level {
            0 => vec![
                node("1", None, "情報の発信と市民活動の活性化"),
                node("2", None, "活動の場と機会の充実"),
                node("3", None, "市民活動団体への支援"),
                node("4", None, "協働のまちづくり事業の推進"),
            ],
            _ => ["1.1", "1.2", "1.3", "2.1", "2.2", "3.1", "3.2", "3.3", "4.1", "4.2"]
                .map(|id| node(id, id.split('.').next(), "活動団体の情報を広く届ける取組"))
                .to_vec(),
        }
    }

    fn slogan(&self) -> Option<TextView> {
        Some(plain("みんなで住みよいまちをつくる　市民活動のまち"))
    }
}

fn plain(text: &str) -> TextView {
    TextView { text: text.to_owned(), lang: None }
}

/// Writes the plan.
pub(crate) fn sample(writer: &mut Writer) -> Plan {
    Plan { diagrams: diagrams(writer), indicators: indicators(writer), progress: progress(writer) }
}

fn diagrams(w: &Writer) -> Vec<Diagram> {
    let mut domain = w.diagram("domain", w.text("協働の領域", "The domain of collaboration"), domain(w));
    domain.description = Some(w.text("ＢからＤが協働の領域です。", "B to D are the domain of collaboration."));
    domain.source = Some(w.text("研修資料をもとに作成", "after training material"));
    let tier = |name, nodes| Tier { name, nodes };
    let written = |number: &str, label| TierNode { number: Some(w.text(number, number)), label };
    let guidelines = vec![
        written("(1)", w.text("自分のこととして考えよう", "Think of it as your own")),
        written("(2)", w.text("できることから始めよう", "Start with what you can do")),
        written("(3)", w.text("活動の輪を広げよう", "Widen the circle")),
    ];
    let upper = || {
        vec![
            tier(w.text("基本理念", "Philosophy"), TierNodes::Slogan),
            tier(w.text("行動指針", "Guidelines"), TierNodes::Written(guidelines.clone())),
            tier(w.text("基本目標", "Goals"), TierNodes::Measures { level: w.at(0) }),
        ]
    };
    let mut deep = upper();
    deep.push(tier(w.text("施策", "Policies"), TierNodes::Measures { level: w.at(1) }));
    let step = |id: &str, label, text| Step { id: w.id(id), label, text: Some(text), items: Vec::new() };
    let steps = vec![
        step("plan", w.text("Plan（計画）", "Plan"), w.text("施策を立てます。", "Set out the measures.")),
        step("do", w.text("Do（実行）", "Do"), w.text("施策を実施します。", "Carry them out.")),
        step("check", w.text("Check（評価）", "Check"), w.text("達成状況を確かめます。", "See how far they led.")),
        step("act", w.text("Action（改善）", "Act"), w.text("施策を見直します。", "Revise them.")),
    ];
    vec![
        domain,
        w.diagram("periods", w.text("計画の期間", "Periods of the plans"), periods(w)),
        w.diagram("tree", w.text("計画の体系", "How the plan is built up"), Drawing::Tree(Tree { tiers: upper() })),
        w.diagram("deep", w.text("施策の体系", "The system of measures"), Drawing::Tree(Tree { tiers: deep })),
        w.diagram("pdca", w.text("ＰＤＣＡサイクル", "The PDCA cycle"), Drawing::Cycle(Cycle { steps, center: None })),
    ]
}

fn domain(w: &Writer) -> Drawing {
    let column = |id: &str, share: f64, label| Column {
        id: w.id(id),
        label,
        text: None,
        share: w.at(share),
        examples: Vec::new(),
        forms: Vec::new(),
    };
    let mut columns = vec![
        column("A", 1.0, w.text("市民単独の領域", "Citizens alone")),
        column("B", 0.75, w.text("市民主導で行政が協力", "Citizens lead, the city helps")),
        column("C", 0.5, w.text("市民と行政が対等に協力", "Citizens and city as equals")),
        column("D", 0.25, w.text("行政主導で市民が協力", "The city leads, citizens help")),
        column("E", 0.0, w.text("行政単独の領域", "City alone")),
    ];
    if let Some(equals) = columns.get_mut(2) {
        equals.forms = vec![w.text("共催", "Joint hosting"), w.text("実行委員会", "Executive committee")];
        equals.examples = vec![w.text("市民まつり", "Citizens' festival")];
    }
    let shared = w.text("協働の領域", "Domain of collaboration");
    Drawing::Domain(Domain {
        from: w.text("市民", "Citizens"),
        to: w.text("行政", "City"),
        shared,
        columns,
        bands: Vec::new(),
    })
}

fn periods(w: &Writer) -> Drawing {
    let year = |year| w.at(FiscalYear(year));
    let bar = |label, from, to, current| Bar { label, period: Period { from: year(from), to: year(to) }, current };
    let bars = vec![
        bar(w.text("第３次市民活動推進計画", "Third Civic Activity Plan"), 2019, 2023, false),
        bar(w.text("第４次市民活動推進計画", "Fourth Civic Activity Plan"), 2024, 2028, true),
    ];
    Drawing::Periods(Periods { from: year(2019), to: year(2028), bars })
}

fn indicators(w: &Writer) -> Vec<Indicator> {
    use Qualifier::{AtLeast, Exactly};
    let per_month = || w.text("回/月", "times a month");
    let people = || w.text("人", "people");
    let cases = || w.text("件", "projects");
    let universities = [(Some(35.0), Exactly), (Some(6.0), Exactly), (Some(35.0), Exactly)];
    let businesses = [(Some(444.0), Exactly), (Some(206.0), Exactly), (Some(500.0), Exactly)];
    let visitors = [(Some(6561.0), Exactly), (Some(5102.0), Exactly), (Some(7000.0), Exactly)];
    let rooms = [(Some(4666.0), Exactly), (Some(4125.0), Exactly), (Some(5000.0), Exactly)];
    let mut survey = w.series("main", None, w.text("回", "times"), [(None, Exactly); 3]);
    if let Some(target) = survey.values.last_mut() {
        target.figure.wording = Some(w.text("各年度1回", "once a year"));
    }
    vec![
        w.indicator(
            "sns",
            w.text("ＳＮＳの更新回数", "Updates on social media"),
            vec![w.series("main", None, per_month(), [(None, Exactly), (Some(4.0), Exactly), (Some(5.0), AtLeast)])],
        ),
        w.indicator(
            "projects",
            w.text("大学・事業者との協働事業件数", "Projects with universities and businesses"),
            vec![
                w.series("universities", Some(w.text("大学", "Universities")), cases(), universities),
                w.series("businesses", Some(w.text("事業者", "Businesses")), cases(), businesses),
            ],
        ),
        w.indicator(
            "visitors",
            w.text("施設の利用者数", "Users of the centre"),
            vec![
                w.series("centre", Some(w.text("市民活動支援センターの来館者", "Visitors")), people(), visitors),
                w.series(
                    "rooms",
                    Some(w.text("会議室・交流サロンの利用者", "Users of rooms and salon")),
                    people(),
                    rooms,
                ),
            ],
        ),
        w.indicator("survey", w.text("意向アンケート調査", "Survey"), vec![survey]),
    ]
}

fn progress(w: &Writer) -> Vec<Progress> {
    let value = |indicator: &str, series: &str, number| IndicatorProgress {
        indicator: w.id(indicator),
        series: w.id(series),
        figure: w.figure(Some(number), Qualifier::Exactly),
    };
    let year = |year, values| Progress {
        year: w.at(FiscalYear(year)),
        published: None,
        notice: None,
        measures: Vec::new(),
        values,
        opinion: None,
        span: w.span,
    };
    vec![
        year(
            2024,
            vec![value("sns", "main", 4.0), value("visitors", "centre", 5480.0), value("visitors", "rooms", 4301.0)],
        ),
        year(
            2025,
            vec![value("sns", "main", 6.0), value("visitors", "centre", 6020.0), value("visitors", "rooms", 4550.0)],
        ),
    ]
}
