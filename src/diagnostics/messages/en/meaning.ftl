# The meaning of what is written.

K301 = { $what ->
    [record] There are two records of “{ $id }”
   *[other] The id “{ $id }” is used twice
}
    .label = the second time
    .related = the first is here
    .help = { $what ->
        [record] Join them into one; if one is of something else, correct “{ $id }” there.
       *[other] Give one of them another id, and change what refers to it.
    }
    .explain =
        An id is used twice

        An id names one measure, indicator or other thing. It becomes part of addresses and is what references point to, so among things of one kind it can be used only once.

        Wrong:
          - id: "1-1"
            title: Spread the news
          - id: "1-1"
            title: Make room

        Right:
          - id: "1-1"
            title: Spread the news
          - id: "1-2"
            title: Make room

K302 = “{ $id }” cannot be an id
    .label = not an id
    .help = { $from ->
        [file] The name of the file is the id. Between the number and “.ja”, write half-width letters, digits, “-”, “_” and “.”, as in “10-measures.ja.md”. A chapter can also keep its name and have “id: measures” in the settings at its beginning.
       *[other] Begin with a letter or digit of the Latin alphabet and use only letters, digits, “-”, “_” and “.”, at most 64.
    }
    .explain =
        An id is not well formed

        Ids become part of addresses, so they have only characters that every computer can write: a letter or digit first, then letters, digits, “-”, “_” and “.”, 64 in all.

        Wrong:
          id: 施策１
          id: my plan

        Right:
          id: measure-1
          id: "1-1-1"

K303 = This plan has no department “{ $id }”
    .label = unknown department
    .help = Add it to departments in plan.yaml, or write one of: { $known }
    .explain =
        A department was not found

        The departments of a measure are ids from departments in plan.yaml. The name is written once and everything else points to it, so a reorganisation is a change in one place.

        Wrong:
          departments: [Collaboration Division]

        Right:
          departments: [kyodo]
        (and in plan.yaml)
          departments:
            - id: kyodo
              name: Collaboration Division

K304 = This plan has no audience “{ $id }”
    .label = unknown audience
    .help = Add it to audiences in plan.yaml, or write one of: { $known }
    .explain =
        An audience was not found

        The audiences of a measure are ids from audiences in plan.yaml: citizens, civic groups, businesses and so on.

        Wrong:
          audiences: [Citizens]

        Right:
          audiences: [citizens]
        (and in plan.yaml)
          audiences:
            - id: citizens
              name: Citizens

K305 = This plan has no measure “{ $id }”
    .label = unknown measure
    .help = Write an id from data/measures.yaml.
    .explain =
        A measure was not found

        Measures are referred to by the ids in data/measures.yaml. Where a measure is removed or its id changes, what refers to it has to change too.

        Wrong:
          measures: ["9-9"]

        Right:
          measures: ["1-1"]

K306 = This plan has no indicator “{ $id }”
    .label = unknown indicator
    .help = Write an id from data/indicators.yaml.
    .explain =
        An indicator was not found

        Indicators are referred to by the ids in data/indicators.yaml.

        Wrong:
          - indicator: number of posts

        Right:
          - indicator: sns-updates

K307 = { $end ->
        [open] Fiscal { $year } is outside the period of the plan (from { $from })
       *[known] Fiscal { $year } is outside the period of the plan ({ $from } to { $to })
    }
    .label = outside the period
    .related = the period
    .help = Correct the year, or the period in plan.yaml.
    .explain =
        A year is outside the period of the plan

        The years of targets and of progress lie within the period in plan.yaml. This may be a slip, or a figure left over from the plan before.

        Wrong (for a period from 2024 to 2028):
          - {"{"}year: 2038, role: target, value: 5{"}"}

        Right:
          - {"{"}year: 2028, role: target, value: 5{"}"}

K308 = The target ({ $target }) is worse than the baseline ({ $baseline })
    .label = this target
    .related = the baseline is here
    .help = Check the figures. Where less is better write “direction: less”, where neither is, “direction: neutral”.
    .explain =
        A target runs the wrong way

        Unless it says otherwise, more is better for an indicator. A target below its baseline is a slip in the figures, or the direction was forgotten.

        Wrong:
          title: Household waste
          values:
            - {"{"}year: 2023, role: baseline, value: 800{"}"}
            - {"{"}year: 2028, role: target, value: 700{"}"}

        Right:
          title: Household waste
          direction: less
          values:
            - {"{"}year: 2023, role: baseline, value: 800{"}"}
            - {"{"}year: 2028, role: target, value: 700{"}"}

K309 = “{ $text }” is not a fiscal year
    .label = a year is needed
    .help = Write “2024” or “令和6”.
    .explain =
        A fiscal year is not well formed

        A fiscal year is a Western year of four digits, or an era and its year. A year beyond the end of its era, such as 平成32, counts as a mistake.

        Wrong:
          year: 24
          year: 平成32

        Right:
          year: 2024
          year: 令和6

K310 = “{ $text }” is not a date
    .label = a date is needed
    .help = Write “2024-03-01”, “2024-03” or “令和6年3月1日”.
    .explain =
        A date is not well formed

        Dates are written in the Western or the Japanese reckoning, as year and month where the day is not known. A day that the calendar lacks, such as 30 February, is refused.

        Wrong:
          decided: 2024-02-30
          decided: March

        Right:
          decided: 2024-03-01
          decided: 令和6年3月1日

K311 = “{ $pattern }” is not a numbering pattern
    .label = nothing to count
    .help = Put the first number into it, as in “Chapter 1”, “1.1”, “(1)” or “(a)”.
    .explain =
        A numbering pattern is not well formed

        numbering holds, for each level of headings, the look of the first number. Its 1, １, 一, ①, ア, a, A, i or I is counted; the letters around it stay.

        Wrong:
          en: ["Chapter", "Section"]

        Right:
          en: ["Chapter 1", "1.1", "(1)", "(a)"]

K312 = This plan has no rating “{ $id }”
    .label = unknown rating
    .help = Add it to rating_scale in plan.yaml, or write one of: { $known }
    .explain =
        A rating was not found

        Ratings in progress reports are ids of ratings (A, B, C …) and of raters from rating_scale in plan.yaml.

        Wrong:
          ratings: {"{"}self: very good{"}"}

        Right:
          ratings: {"{"}self: a{"}"}
        (and in plan.yaml)
          rating_scale:
            ratings:
              - {"{"}id: a, name: As planned{"}"}
            raters:
              - {"{"}id: self, name: Self-assessment{"}"}

K313 = The period ends ({ $to }) before it begins ({ $from })
    .label = the wrong way round
    .related = the beginning
    .help = Check from and to.
    .explain =
        A period is the wrong way round

        A period runs from its first to its last fiscal year, both included.

        Wrong:
          period: {"{"}from: 2028, to: 2024{"}"}

        Right:
          period: {"{"}from: 2024, to: 2028{"}"}

K314 = The parts add up to { $sum }, but the whole is { $total }
    .label = the whole
    .help = Correct the parts or the value.
    .explain =
        A sum does not agree

        Where a value has parts, they add up to it. This finds slips in a table before it is published.

        Wrong:
          value: 9
          parts: [{"{"}label: new, value: 4{"}"}, {"{"}label: continued, value: 4{"}"}]

        Right:
          value: 8
          parts: [{"{"}label: new, value: 4{"}"}, {"{"}label: continued, value: 4{"}"}]

K315 = This site has no language “{ $language }”
    .label = unknown language
    .help = Add it to languages in site.yaml, or write one of: { $known }
    .explain =
        A language was not found

        The languages of a site are those in content/site.yaml. Their codes are used for texts in several languages and in the names of chapters (overview.ja.md).

        Wrong:
          title: {"{"}jp: 協働推進計画{"}"}

        Right:
          title: {"{"}ja: 協働推進計画, en: Collaboration plan{"}"}

K316 = “{ $url }” is not a web address
    .label = an address is needed
    .help = Write it from “https://” or “http://” on.
    .explain =
        A web address is not well formed

        Here goes a whole web address, from “https://” or “http://” on.

        Wrong:
          base_url: www.example.lg.jp/plan

        Right:
          base_url: https://www.example.lg.jp/plan/

K317 = The text in { $language } is missing
    .label = not translated
    .help = Add the translation. Until then the original is shown, with a notice.
    .explain =
        A translation is missing

        The site has a language that this text lacks. It can be published: pages in that language show the original with a notice.

        The translation of a chapter is a file of the same name with another language:
          chapters/10-overview.ja.md
          chapters/10-overview.en.md

        Texts in YAML are written by language:
          title: {"{"}ja: 協働推進計画, en: Collaboration plan{"}"}

K318 = { $reason ->
    [heading] The heading “{ $text }” is no article, supplementary provision or appended table
    [order] “{ $text }” has a lower number than the article before
    [twice] “{ $text }” is there twice
    [caption] This caption cannot stand here
    [list] A list of items does not follow its paragraph
    [before] There is text before the first article
   *[other] This article is not well formed: { $reason }
}
    .label = here
    .related = the other article
    .help = { $reason ->
        [heading] Write “## Article 1 (Title)”, “## Supplementary provisions” or “## Appended table”.
        [order] Put the articles in the order of their numbers.
        [twice] Correct the number. An article that was added later can be “Article 3-2”.
        [caption] A caption such as “### (Date of effect)” stands only in supplementary provisions and appended tables, one before a paragraph.
        [list] Write the paragraph before its items. A paragraph has one list at most.
        [before] Write the line “## Article 1 (Title)” first.
       *[other] Begin an article with “## Article 1 (Title)”; write its paragraphs as paragraphs and its items as a numbered list.
    }
    .explain =
        An article is not well formed

        In ordinances and guidelines a heading is an article, a paragraph a paragraph, and a numbered list its items. Numbers of paragraphs are added; they are not written.

        Wrong:
          Article 1 (Establishment) The city …

        Right:
          ## Article 1 (Establishment)
          The city establishes a council for collaboration.

          ## Supplementary provisions
          This guideline takes effect on 1 April 2024.

K319 = “{ $text }” cannot be used as a number
    .label = not a finite number
    .help = Write an ordinary number. Where there is no figure, “none” is shown as a dash.
    .explain =
        A number cannot be used

        “.inf” (infinite) and “.nan” (not a number) fit neither a table nor a chart.

        Wrong:
          value: .nan

        Right:
          value: none
          value: 12.5

K320 = This text is empty
    .label = nothing is written here
    .help = Write something, or remove the line if it is not needed.
    .explain =
        A text is empty

        The key is there but its value is empty or only spaces. kyodo stops, so that no heading or name is published empty.

        Wrong:
          title: ""

        Right:
          title: Collaboration plan

K321 = This plan has no term “{ $id }”
    .label = unknown term
    .help = Add it to data/glossary.yaml, or write an id that is there.
    .explain =
        A term was not found

        “:term[…]{"{"}id=…{"}"}” points to a term of data/glossary.yaml.

        Wrong:
          :term[CSR]{"{"}id=responsibility{"}"}

        Right:
          :term[CSR]{"{"}id=csr{"}"}
        (and in glossary.yaml)
          terms:
            - id: csr
              term: CSR
              definition: The responsibility of companies to society.

K322 = { $reason ->
    [twice] There are two values of the same year and role
    [years] The years are not in order
    [columns] The first column of the band stands behind its last
   *[other] The order is wrong: { $reason }
}
    .label = { $reason ->
        [twice] the second value
        [years] an earlier year
        [columns] before the first column
       *[other] here
    }
    .related = { $reason ->
        [columns] the first column
       *[other] the value before
    }
    .help = { $reason ->
        [twice] Remove one of them, or correct its year or role.
        [columns] Exchange from and to.
       *[years] Put the oldest year first.
    }
    .explain =
        The order is wrong

        Things that follow each other, such as years or levels, are in the wrong order, or one is missing between them. See the lines before and after.

        Wrong:
          values:
            - {"{"}year: 2028, role: target, value: 5{"}"}
            - {"{"}year: 2024, role: baseline, value: 3{"}"}

        Right:
          values:
            - {"{"}year: 2024, role: baseline, value: 3{"}"}
            - {"{"}year: 2028, role: target, value: 5{"}"}

K323 = This indicator has no series “{ $id }”
    .label = unknown series
    .help = Write one of: { $known }
    .explain =
        A series was not found

        Where an indicator has several series, a figure says by its id which one it belongs to. An indicator with a single series needs no series key.

        Wrong:
          - {"{"}indicator: agreements, series: University, value: 36{"}"}

        Right:
          - {"{"}indicator: agreements, series: universities, value: 36{"}"}

K324 = { $language ->
    [foreword] A chapter has different roles in different languages ({ $part } and { $language })
    [chapter] A chapter has different roles in different languages ({ $part } and { $language })
    [appendix] A chapter has different roles in different languages ({ $part } and { $language })
   *[other] “{ $part }” is missing in { $language }
}
    .label = { $language ->
        [foreword] another role
        [chapter] another role
        [appendix] another role
       *[other] in one language only
    }
    .related = the other language
    .help = Give both languages the same structure: roles of chapters, articles, paragraphs, items.
    .explain =
        Two languages differ in structure

        A chapter or regulation has the same structure in every language. Where an article is in one language only, or a chapter has another role, numbers and references disagree. Something was not translated, or changed in one language only.

        Wrong:
          council.ja.md    第1条, 第2条, 附則
          council.en.md    Article 1, Supplementary provisions

        Right:
          council.ja.md    第1条, 第2条, 附則
          council.en.md    Article 1, Article 2, Supplementary provisions

K325 = { $key ->
    [none] { $found } is not between { $from } and { $to }
   *[other] There are { $found } { $key }
}
    .label = { $key ->
        [none] out of range
       *[other] too few or too many
    }
    .help = { $key ->
        [none] Write a number from { $from } to { $to }.
       *[other] Write from { $from } to { $to } { $key }.
    }
    .explain =
        A number is out of range

        Some keys, such as precision (decimals) and share, take numbers within limits.

        Wrong:
          precision: 20
          share: 150

        Right:
          precision: 1
          share: 0.5

K326 = This site has no plan “{ $id }”
    .label = unknown plan
    .help = Write one of these, or add the plan to content/plans: { $known }
    .explain =
        A plan was not found

        predecessor and successor are names of folders in content/plans. A plan that is not on this site can be listed in related_plans, with its title and address.

        Wrong:
          predecessor: Third Civic Activity Plan

        Right:
          predecessor: ageo-2019

K327 = { $reason ->
    [twice] The measure “{ $id }” stands at this place already
    [parent] The measure “{ $id }” has measures below it and cannot be listed again
   *[other] The measure “{ $id }” cannot be listed again here
}
    .label = listed again here
    .related = where the measure stands
    .help = { $reason ->
        [parent] Only a measure with nothing below it can be listed again. List those below it one by one.
       *[twice] Remove this entry, or correct the id.
    }
    .explain =
        A re-listing (relist) is not well formed

        A re-listing lists one measure at a further place of the tree. It keeps its one page, which both places lead to. It cannot stand at one place twice, and what is listed again can have no measures below it.

        Wrong:
          measures:
            - {"{"}id: 1-1, title: A place for civic activity{"}"}
            - {"{"}relist: 1-1{"}"}

        Right:
          measures:
            - id: "1"
              title: Places
              measures:
                - {"{"}id: 1-1, title: A place for civic activity{"}"}
            - id: "2"
              title: Support
              measures:
                - {"{"}relist: 1-1{"}"}

K328 = The legend of the schedule has no stage “{ $id }”
    .label = unknown stage
    .help = Add it to stages of schedule in data/measures.yaml, or write one of: { $known }
    .explain =
        A stage of the schedule was not found

        The stages in the schedule of a measure are ids from the schedule at the beginning of data/measures.yaml.

        Wrong:
          schedule:
            - {"{"}from: 2024, stage: Implementation{"}"}

        Right:
          schedule:
            - {"{"}from: 2024, stage: implement{"}"}
        (and at the beginning of measures.yaml)
          schedule:
            from: 2024
            to: 2028
            stages:
              - {"{"}id: implement, label: Implement{"}"}

K329 = { $reason ->
    [overlap] Two stages stand in the same year
    [outside] Fiscal { $year } is outside the years of the schedule ({ $from } to { $to })
    [undeclared] The years and the legend of the schedule have not been set
   *[other] The schedule of this measure is not well formed: { $reason }
}
    .label = here
    .related = { $reason ->
        [overlap] the stage before
       *[outside] the years of the schedule
    }
    .help = { $reason ->
        [overlap] Correct the years. Where two things are done in one year, write one entry with both, such as stages: [study, publicise].
        [undeclared] Write schedule (from, to, stages) at the beginning of data/measures.yaml.
       *[outside] Correct the year, or from and to of schedule at the beginning of data/measures.yaml.
    }
    .explain =
        The schedule of a measure is not well formed

        Each entry of a schedule is a stage that goes on from one year to another. The years do not overlap, and lie within those of the schedule at the beginning of measures.yaml.

        Wrong:
          schedule:
            - {"{"}from: 2024, to: 2026, stage: study{"}"}
            - {"{"}from: 2026, stage: implement{"}"}

        Right:
          schedule:
            - {"{"}from: 2024, to: 2025, stage: study{"}"}
            - {"{"}from: 2026, to: 2028, stage: implement{"}"}

K330 = “{ $text }” are not the hours of a day
    .label = a beginning and an end are needed
    .help = Write them as in “10:00-12:00”, the earlier time first.
    .explain =
        Hours are not well formed

        The hours of a meeting are two times of the 24-hour clock joined by “-”. The end comes after the beginning.

        Wrong:
          hours: from 10
          hours: 12:00-10:00

        Right:
          hours: 10:00-12:00

K331 = This plan has no consultation “{ $id }”
    .label = unknown consultation
    .help = Add it to data/consultations.yaml, or write one of: { $known }
    .explain =
        A consultation was not found

        “consultation:” in the history, “::consultation{"{"}id=…{"}"}” and “::opinions{"{"}id=…{"}"}” name an id of data/consultations.yaml.

        Wrong:
          consultation: Meetings

        Right:
          consultation: meetings-2018
        (and in consultations.yaml)
          consultations:
            - id: meetings-2018
              title: Citizens’ meetings
              kind: meetings

K332 = There are { $found } values, but { $expected } places on the axis
    .label = these values
    .related = these places
    .help = Write one value for each place, and none where there is no figure.
    .explain =
        The number of values differs

        Every series of a chart has one value for each place on the axis, so that no figure is drawn at the wrong place. Where a figure does not exist, write none.

        Wrong:
          x: {"{"}values: [2000, 2005, 2010]{"}"}
          series: [{"{"}label: Population, values: [69000, 70000]{"}"}]

        Right:
          x: {"{"}values: [2000, 2005, 2010]{"}"}
          series: [{"{"}label: Population, values: [69000, none, 70000]{"}"}]

K333 = “{ $unit }” stands on the same axis as “{ $other }”
    .label = another unit
    .related = the first series of this axis
    .help = Give one of them axis: right, or make two charts.
    .explain =
        Two units on one axis

        Figures on one axis can be compared by their height, which makes no sense for people and households. A chart has two axes, left and right, with one unit each.

        Wrong:
          series:
            - {"{"}label: Population, unit: people, values: [69000, 70000]{"}"}
            - {"{"}label: Households, unit: households, values: [24000, 26000]{"}"}

        Right:
          series:
            - {"{"}label: Population, unit: people, values: [69000, 70000]{"}"}
            - {"{"}label: Households, unit: households, axis: right, values: [24000, 26000]{"}"}

K334 = plan.yaml has no part “{ $id }”
    .label = unknown part
    .help = Write one of these, or add the part to parts in plan.yaml: { $known }
    .explain =
        The part of a chapter was not found

        part names a part by its id in parts of plan.yaml.

        Wrong:
          part: Part 1

        Right:
          part: basics

K335 = { $reason ->
    [apart] The chapters of the part “{ $id }” do not stand together
   *[order] The chapters of the part “{ $id }” stand behind those of a later part
}
    .label = { $reason ->
        [apart] chapters in between are not of this part
       *[order] this part comes before that one
    }
    .related = { $reason ->
        [apart] the part's chapter before
       *[order] a chapter of the later part
    }
    .help = Let the chapters of a part follow each other, and the parts in the order of parts in plan.yaml. Chapters stand in the order of the numbers of their files (forewords, chapters and appendices apart).
    .explain =
        The chapters of a part do not follow each other, or not in the order of the parts

        A part holds chapters that stand together. Chapters stand in the order of the numbers of their files, parts in the order of plan.yaml. Where the two disagree, Part 1 would follow Part 2.

        Wrong:
          10-purpose.en.md   part: basics
          20-measures.en.md  part: execution
          30-terms.en.md     part: basics

        Right:
          10-purpose.en.md   part: basics
          20-terms.en.md     part: basics
          30-measures.en.md  part: execution

K336 = The part “{ $id }” has no chapters
    .label = a part without chapters
    .help = Write part: { $id } in the front matter of its chapters, or take the part out of plan.yaml.
    .explain =
        A part has no chapters

        A part without chapters is shown nowhere, and yet it takes a number, so that the parts behind it have wrong ones.

        Wrong:
          parts:
            - {"{"}id: basics, title: Basic plan{"}"}
          (and no chapter with part: basics)

        Right:
          In the front matter of a chapter:
          part: basics

K337 = “{ $key }” differs between the languages
    .label = differs from the other language
    .related = the other language
    .help = { $key } of a chapter is the same in every language. It may also be written in one of them only.
    .explain =
        The files of one chapter say different things

        The part of a chapter, and whether it has a number, do not depend on the language. What one file says holds for all.

        Wrong:
          10-purpose.ja.md  part: basics
          10-purpose.en.md  part: execution

        Right:
          10-purpose.ja.md  part: basics
          10-purpose.en.md  part: basics

K338 = There are { $groups } groups, but “by” has values for { $found }
    .label = not as many as there are groups
    .help = Write one value for each group, in the order of the groups, and “none” where there is no figure.
    .explain =
        The values of a cross table do not fit its groups

        “by” has one value for each group in “of” of “groups”, in the same order: [count, percent], a percentage alone, or none.

        Wrong:
          groups: {"{"}title: Age, of: [{"{"}id: young, label: Twenties{"}"}, {"{"}id: old, label: Sixties{"}"}]{"}"}
          choices:
            - {"{"}id: yes, label: Yes, percent: 45.6, by: [[12, 4.2]]{"}"}

        Right:
          choices:
            - {"{"}id: yes, label: Yes, percent: 45.6, by: [[12, 4.2], none]{"}"}

K339 = { $reason ->
    [over] { $found } people made this choice, but only { $expected } answered
    [percent] The share is { $found }%, but the counts give { $expected }%
    [sum] The counts add up to { $found }, but { $expected } people answered
   *[other] The figures disagree: { $found } and { $expected }
}
    .label = the figures disagree
    .related = with this one
    .help = Compare them with the source, and correct the count, the percentage or n.
    .explain =
        Figures of a survey disagree

        No choice has more answers than people (n). A percentage is the count divided by n. Where everybody makes one choice (kind: single), the counts add up to n.

        Wrong:
          n: 100
          choices:
            - {"{"}id: yes, label: Yes, count: 120, percent: 60.0{"}"}
            - {"{"}id: no, label: No, count: 40, percent: 40.0{"}"}

        Right:
          n: 100
          choices:
            - {"{"}id: yes, label: Yes, count: 60, percent: 60.0{"}"}
            - {"{"}id: no, label: No, count: 40, percent: 40.0{"}"}

K340 = The percentages add up to { $sum }%
    .label = added up to here
    .related = from here
    .help = Compare them with the source. Where people could make several choices, write “kind: multiple”.
    .explain =
        Percentages do not add up to 100%

        Where everybody makes one choice (kind: single), the percentages, those without an answer included, add up to about 100%. A difference of up to 1% comes from rounding and is not reported.

        Wrong:
          kind: single
          choices:
            - {"{"}id: yes, label: Yes, percent: 70.0{"}"}
            - {"{"}id: no, label: No, percent: 60.0{"}"}

        Right:
          kind: multiple
          choices:
            - {"{"}id: sport, label: Sport, percent: 70.0{"}"}
            - {"{"}id: music, label: Music, percent: 60.0{"}"}

K341 = A question with several choices for each person fits no pie and no stacked bar
    .label = a chart of parts of one whole
    .help = Write “chart: bars”, or remove this line.
    .explain =
        A chart does not fit its question

        A pie and a stacked bar show the parts of one whole. Where people could make several choices (kind: multiple), the percentages add up to more than 100%, so that only bars tell the truth.

        Wrong:
          kind: multiple
          chart: pie

        Right:
          kind: multiple
          chart: bars

K342 = This diagram has no “{ $id }”
    .label = unknown part of the diagram
    .help = Write one of: { $known }
    .explain =
        A part of a diagram was not found

        The steps of a flow, the actors of a diagram of relations and the columns of a domain name one another by id, within the same diagram. What stands in the middle of a diagram of relations is called centre.

        Wrong:
          steps:
            - {"{"}id: plan, label: Plan, to: [doing]{"}"}
            - {"{"}id: do, label: Do{"}"}

        Right:
          steps:
            - {"{"}id: plan, label: Plan, to: [do]{"}"}
            - {"{"}id: do, label: Do{"}"}

K343 = “{ $id }” leads to itself
    .label = itself
    .help = Name another one, or remove this arrow.
    .explain =
        An arrow leads back to where it begins

        An arrow joins two steps or two actors. What repeats within one step is said in its text.

        Wrong:
          relations:
            - {"{"}from: citizens, to: citizens, label: support{"}"}

        Right:
          relations:
            - {"{"}from: citizens, to: groups, label: support{"}"}

K344 = No step leads to “{ $id }”
    .label = never reached
    .help = Name it under “to” of another step, or write kind: start if the flow begins here.
    .explain =
        A step of a flow is never reached

        A step without “to” leads to the next one in the list; a step with “to” leads only to those that it names. So a step may be left out by mistake.

        Wrong:
          steps:
            - {"{"}id: apply, label: Application, to: [decide]{"}"}
            - {"{"}id: advice, label: Advice{"}"}
            - {"{"}id: decide, label: Decision{"}"}

        Right:
          steps:
            - {"{"}id: apply, label: Application, to: [advice, decide]{"}"}
            - {"{"}id: advice, label: Advice{"}"}
            - {"{"}id: decide, label: Decision{"}"}

K345 = { $relation ->
    [successor] The plan “{ $plan }” has two successors: “{ $first }” and “{ $second }”
   *[predecessor] The plan “{ $plan }” has two predecessors: “{ $first }” and “{ $second }”
}
    .label = “{ $second }” here
    .related = “{ $first }” here
    .help = Let predecessor and successor agree in both files plan.yaml. One of the two may be left out.
    .explain =
        Plans disagree about which edition follows which

        Where plan B follows plan A, plan A comes before plan B. A plan has one predecessor and one successor at most.

        Wrong:
          ageo-2019/plan.yaml  successor: ageo-2024
          ageo-2024/plan.yaml  predecessor: ageo-2014

        Right:
          ageo-2019/plan.yaml  successor: ageo-2024
          ageo-2024/plan.yaml  predecessor: ageo-2019

K346 = Editions follow each other in a circle: { $plans }
    .label = leads back to the beginning
    .help = Correct one predecessor or successor of the circle.
    .explain =
        Editions follow each other in a circle

        Whoever goes on from successor to successor never comes back to the first plan.

        Wrong:
          ageo-2019/plan.yaml  successor: ageo-2024
          ageo-2024/plan.yaml  successor: ageo-2019

        Right:
          ageo-2019/plan.yaml  successor: ageo-2024
          ageo-2024/plan.yaml  predecessor: ageo-2019

K347 = Nothing says how the note on the term “{ $id }” is numbered
    .label = a term with note: true
    .help = Add notes to plan.yaml, such as notes: {"{"}mark: ※1, run: plan{"}"}, or take note away from the term.
    .explain =
        A term is to have a note, and notes have no numbers

        note: true gives a term a numbered note where it stands first. The form of the numbers is set by notes in plan.yaml. Without it the term stands in the glossary alone.

        Wrong:
          glossary.yaml  note: true
          (and no notes in plan.yaml)

        Right:
          plan.yaml      notes: {"{"}mark: ※1, run: plan{"}"}
          glossary.yaml  note: true

K348 = { $reason ->
    [unknown] This site has no language “{ $base }”
    [itself] “{ $language }” cannot be a variant of itself
    [variant] “{ $base }” is a variant, and has no variants of its own
    [default] “{ $language }” is the first language, which cannot be a variant
   *[code] “{ $language }” is no code for a variant of “{ $base }”
}
    .label = { $reason ->
        [unknown] unknown language
        [itself] names itself
        [variant] a variant of a variant
        [default] the first language is a variant
       *[code] does not fit the code
    }
    .help = { $reason ->
        [default] Write the language that it is a variant of first in languages.
        [code] Begin the code with “{ $base }-”, such as { $base }-easy.
       *[other] Write the language that it is a variant of, one of: { $known }
    }
    .explain =
        A variant of a language is not well formed

        A variant is the same language in other words for other readers, such as やさしい日本語, plain Japanese. Only the pages that are written in it are published, and words that it lacks are taken from the language that it is a variant of. That is a language of the site which is not a variant itself. The code of a variant begins with the code of that language and “-”.

        Wrong:
          languages:
            - {"{"}code: ja-easy, name: やさしい日本語, variant_of: jp{"}"}

        Right:
          languages:
            - {"{"}code: ja, name: 日本語{"}"}
            - {"{"}code: ja-easy, name: やさしい日本語, variant_of: ja{"}"}

K349 = { $reason ->
        [new] The fingerprint of the original is still to be written
       *[changed] The original has changed since this translation was made
    }
    .label = { $reason ->
        [new] no fingerprint yet
       *[changed] the fingerprint of the original at that time
    }
    .related = the original as it is now
    .help = { $reason ->
        [new] If the translation was made from the original as it is now, write translated_from: { $current }. Until then the page says that the translation is older.
       *[changed] Bring the translation up to date, and write translated_from: { $current }. Until then the page says that the translation is older.
    }
    .explain =
        A translation was made from an older text

        Where the front matter of a translation has translated_from, the fingerprint of the original at that time (the text in the first language) is compared with that of the original as it is now. Where they differ, the page of the translation says so. Dates are not compared.

        In a new translation write translated_from: new, and kyodo check tells the fingerprint to write.

        Wrong:
          10-overview.en.md  translated_from: 0a1b2c3d
          (and 10-overview.ja.md was changed later)

        Right:
          10-overview.en.md  translated_from: 4e5f6a7b
          (the translation brought up to date, with the new fingerprint)

K350 = { $reason ->
    [itself] The plan is to be compared with itself
   *[missing] There is no earlier edition to compare this plan with
}
    .label = nothing to compare with
    .help = { $reason ->
        [itself] Give the id of another plan.
       *[missing] Give the edition before as “predecessor”, or write “comparison: {"{"}with: PLAN{"}"}”.
    }
    .explain =
        There is nothing for the table of what changed

        With “comparison: true” there is a page of what changed from the edition before (predecessor). Where that is not on the site, “with” names the plan to compare with.

        Wrong:
          title: Collaboration plan
          comparison: true

        Right:
          title: Collaboration plan
          predecessor: kyodo-2019
          comparison: true

K351 = There are two actual figures for the same year: { $found } and { $other }
    .label = this figure
    .related = the other figure
    .help = Write the right figure at both places, or take one of them out.
    .explain =
        Two actual figures for the same year

        What an indicator came to in a year is written in indicators.yaml with role: actual, or under values in the progress of that year. Both may be there, but where they differ, charts and tables could show different figures, so nothing is published.

        Wrong:
          indicators.yaml      - {"{"}year: 2026, role: actual, value: 13001{"}"}
          progress/2026.yaml   - {"{"}indicator: visitors, value: 13000{"}"}

        Right (at one place only):
          progress/2026.yaml   - {"{"}indicator: visitors, value: 13000{"}"}

K352 = The file is called { $file }, but its year is { $year }
    .label = not the year of the file's name
    .help = See which year it records, and correct either year or the name of the file.
    .explain =
        The year differs from the name of the file

        A file in progress is called by its year. Where the file of the year before was copied, its year is easily forgotten. So that nothing is published as what came of another year, this stops.

        Wrong:
          progress/2026.yaml    year: 2025

        Right:
          progress/2026.yaml    year: 2026

K360 = There is no success criterion “{ $number }”
    .label = not in the list
    .help = Write the number of a criterion of level A or AA, such as 1.4.3 or 2.4.11.
    .explain =
        A number is not that of a success criterion

        Accessibility is tested criterion by criterion: those of levels A and AA of WCAG 2.2, and 4.1.1, which JIS X 8341-3:2016 has besides. Criteria of level AAA are not on the test page.

        Wrong:
          manual:
            - {"{"}criterion: 1.4, outcome: passed, by: Public relations division, date: 2026-11-20{"}"}

        Right:
          manual:
            - {"{"}criterion: 1.4.3, outcome: passed, by: Public relations division, date: 2026-11-20{"}"}

K361 = Criterion { $number } is said to be met or not applicable here, but { $checker } found a fault (rule { $rule })
    .label = what a person found
    .related = what the check found
    .help = Mend the fault and run the checks again, or write outcome: failed. Until then the page says that there is a problem.
    .explain =
        A person and a check disagree about a success criterion

        A fault that a check found is published, whatever stands under manual. Either the fault came later, or it was overlooked.

        Wrong:
          accessibility.yaml          - {"{"}criterion: 1.4.3, outcome: passed, …{"}"}
          accessibility/results.yaml  - {"{"}rule: color-contrast, …, failed: 2, …{"}"}

        Right: the two pages are mended, and the checks are run again.

K380 = “{ $text }” is not a moment
    .label = a day, or a time with its distance from UTC, is needed
    .help = Write it as in “2026-11-27” or “2026-11-27T14:15+09:00”.
    .explain =
        The date of a comment is not well formed

        Comments on a draft, and answers to them, say when they were written. A time needs its distance from UTC (+09:00 in Japan), so that it means the same everywhere. A day alone will do. A comment that cannot be read is not listed; the plan is published all the same, and the file stays as it is.

        Wrong:
          date: 2026-11-27 14:15

        Right:
          date: 2026-11-27T14:15+09:00
          date: 2026-11-27

K381 = “{ $text }” is no place on a page
    .label = cannot be read
    .help = Write the name of the page and an id on it, as in “overview#period”.
    .explain =
        The place of a comment is not well formed

        Under at stands the address of a page below the folder of the plan, without language and “.html”, then “#” and the id of a heading or the like. The id may be left out.

        Wrong:
          at: /ja/our-plan/overview.html#period

        Right:
          at: overview#period
          at: measures/1-1-1#purpose
