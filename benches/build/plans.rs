//! Plan-like content, as much as is wanted: about 6 KB of Japanese Markdown a chapter with headings, prose, lists, a
//! table and notes; ten chapters a plan, each in two languages.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

const CHAPTERS: usize = 10;
const LANGUAGES: [&str; 2] = ["ja", "en"];

/// Writes a project with so many chapter pages, rounded up to whole plans.
pub(crate) fn generate(project: &Path, pages: usize) -> io::Result<()> {
    let content = project.join("content");
    fs::create_dir_all(&content)?;
    fs::write(content.join("site.yaml"), SITE)?;
    for plan in 0..pages.div_ceil(CHAPTERS * LANGUAGES.len()) {
        let folder = content.join(format!("plans/plan-{plan:05}"));
        fs::create_dir_all(folder.join("chapters"))?;
        fs::write(folder.join("plan.yaml"), plan_yaml(plan))?;
        for chapter in 1..=CHAPTERS {
            for language in LANGUAGES {
                let name = format!("chapters/{chapter:02}0-chapter-{chapter}.{language}.md");
                fs::write(folder.join(name), chapter_text(plan, chapter, language))?;
            }
        }
    }
    Ok(())
}

const SITE: &str = "title: {ja: 計画ライブラリ, en: Library of plans}
languages:
  - {code: ja, name: 日本語}
  - {code: en, name: English}
theme: default
";

fn plan_yaml(plan: usize) -> String {
    format!(
        "title: {{ja: 第{plan}次見本市協働推進計画, en: Collaboration plan {plan} of Mihon City}}
city: {{name: {{ja: 見本市, en: Mihon City}}}}
period: {{from: 2024, to: 2028}}
status: final
numbering:
  ja: [第1章, \"1\", (1)]
  en: [Chapter 1, \"1.1\", (a)]
"
    )
}

/// Sentences are put together from a small stock, so that no two chapters are alike.
fn chapter_text(plan: usize, chapter: usize, language: &str) -> String {
    let mut text = format!(
        "---\ntitle: {}\n---\n",
        if language == "ja" { format!("計画の第{chapter}の柱") } else { format!("Pillar {chapter} of the plan") }
    );
    for section in 1..=4 {
        let seed = plan * 97 + chapter * 13 + section;
        let _ = write!(text, "\n## 市民と行政の協働による{}の推進\n\n", pick(&FIELDS, seed));
        paragraph(&mut text, seed);
        let _ = write!(text, "\n### 取組の方向\n\n");
        for item in 0..5 {
            let _ = writeln!(
                text,
                "- **{}**に関する{}を、関係する課と連携して進めます。",
                pick(&FIELDS, seed + item),
                pick(&WORKS, seed + item * 3)
            );
        }
        if section == 2 {
            table(&mut text, seed);
        }
        let _ = write!(
            text,
            "\n1. 現状を調べます。\n2. 市民の意見を聴きます[^{section}]。\n3. 年に1回、{}を見直します。\n",
            pick(&WORKS, seed)
        );
        let _ =
            write!(text, "\n[^{section}]: {}については、協議会の意見を踏まえて定めます。\n", pick(&FIELDS, seed + 5));
    }
    text
}

fn paragraph(text: &mut String, seed: usize) {
    for line in 0..5 {
        let _ = writeln!(
            text,
            "地域の{}を支えるため、市民、事業者及び市がそれぞれの役割を担い、{}に取り組みます。",
            pick(&FIELDS, seed + line),
            pick(&WORKS, seed * 7 + line)
        );
    }
}

fn table(text: &mut String, seed: usize) {
    text.push_str("\n| 項目 | 基準値 | 目標値 | 担当課 |\n| --- | ---: | ---: | --- |\n");
    for row in 0..6 {
        let _ = writeln!(
            text,
            "| {}の件数 | {} | {} | 協働推進課 |",
            pick(&WORKS, seed + row),
            seed % 90 + row,
            seed % 90 + row * 5 + 10
        );
    }
}

fn pick<'a>(stock: &[&'a str; 8], seed: usize) -> &'a str {
    stock.get(seed % stock.len()).copied().unwrap_or_default()
}

const FIELDS: [&str; 8] =
    ["地域福祉", "子育て支援", "防災と減災", "環境美化", "多文化共生", "生涯学習", "高齢者の見守り", "まちの景観"];
const WORKS: [&str; 8] = [
    "情報の発信",
    "活動の場づくり",
    "団体どうしの交流",
    "人材の育成",
    "相談窓口の充実",
    "補助制度の見直し",
    "協働事業の提案",
    "年次報告の公表",
];
