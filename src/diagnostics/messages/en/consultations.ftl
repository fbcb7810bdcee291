# Consultations, and sheets of opinions.

K362 = { $reason ->
    [several] More than one consultation is open for comments
   *[none] The plan is open for comments (consultation), but nothing says how to answer
}
    .label = { $reason ->
    [several] this is open too
   *[none] open for comments
}
    .related = the first is here
    .help = { $reason ->
    [several] Write opinions or results where the call is over.
   *[none] Write a consultation with call (ways to answer and so on) into data/consultations.yaml. Change the status when the call is over.
}
    .explain =
        It is not clear which consultation is going on

        All pages of a plan with the status consultation say that it is a proposal and how to answer. That is taken from the consultation that has call and neither opinions nor results yet. The period does not decide, so that the same files make the same pages on any day.

        Wrong:
          (plan.yaml) status: consultation
          (no call in consultations.yaml)

        Right:
          consultations:
            - id: public-comment
              title: Call for comments on the draft plan
              kind: comment
              period: 2026-12-01/2027-01-04
              call:
                ways:
                  - {"{"}channel: post, address: "1-1 Chuo, Mihon City, Collaboration Division"{"}"}

K363 = { $reason ->
    [kind] The sheet “{ $file }” is no CSV file
    [path] “{ $file }” names a folder
   *[missing] There is no sheet “{ $file }” in the folder data
}
    .label = this name
    .help = { $reason ->
        [kind] In Excel choose “Save as” and “CSV UTF-8 (Comma delimited)”, save it in the folder data, and write its name, as in “opinions: opinions.csv”.
        [path] Put the CSV file into the folder data itself, and write its name alone, as in “opinions: opinions.csv”.
       *[missing] Put the file into the folder data and check its name. There are: { $known }
    }
    .explain =
        A sheet of opinions (CSV) is not there

        Under opinions, write the list of opinions itself, or the name of a CSV file in the folder data.

        Wrong:
          opinions: opinion.csv          (the file is opinions.csv)

        Right:
          opinions: opinions.csv

K364 = “{ $column }” cannot be the head of a column
    .label = unknown head
    .help = Make it one of these: { $known }. English heads are id, item, concerns, opinion, people, channel, received, response, disposition, change and changed. A column of translations has its language: opinion (en).
    .explain =
        The head of a column is not known

        The first line of a CSV file holds the heads of its columns. A column with another head can neither be shown nor counted; remove it where it is not needed.

        Wrong:
          No.,Comment,Answer

        Right:
          No.,Item,Opinion,People,Channel,Response,Disposition,Change

K365 = The column “{ $column }” is missing
    .label = this sheet
    .help = Write the heads into the first line, and add this column (in English: opinion).
    .explain =
        A column is missing that the sheet must have

        The first line of a sheet of opinions (CSV) holds the heads, each other line an opinion. The column of the opinion must be there.

        Wrong:
          1,There should be a desk near the station

        Right:
          No.,Opinion
          1,There should be a desk near the station

K366 = { $reason ->
    [quote] A cell that begins with " is never closed
    [twice] Two columns have the same head
   *[cells] The row has more cells ({ $found }) than there are heads ({ $expected })
}
    .label = { $reason ->
    [quote] from here on all is one cell
    [twice] the second time
   *[cells] no head from here on
}
    .related = the first is here
    .help = { $reason ->
    [quote] Add " at the end of the cell. Inside a cell, write "" for ".
    [twice] Remove one of the columns, or give a column of translations its language: opinion (en).
   *[cells] Put quotation marks around a cell that has a comma in it.
}
    .explain =
        The cells of a sheet (CSV) cannot be told apart

        A cell with a comma or a line break in it stands in quotation marks. Spreadsheet programs do that by themselves when they save as CSV.

        Wrong:
          1,A desk near the station, please

        Right:
          1,"A desk near the station, please"

K367 = { $total ->
    [opinions] { $found } opinions are stated, but the list has { $expected }
    [reflected] { $found } reflected opinions are stated, but the list has { $expected }
    [submitters] { $found } people are said to have commented, but the people in the list come to { $expected }
   *[channel] { $found } opinions are stated for this way of submission, but the list has { $expected }
}
    .label = this number
    .help = Check which is right. Totals are always counted from the list, so that they need not be written.
    .explain =
        A stated total differs from what the list comes to

        Pages show what is counted from the list. What is written under totals serves to find what was left out of it. Those who commented (submitters) cannot be more than the people of all opinions together.

        Wrong:
          totals: {"{"}opinions: 12{"}"}          (the list has 11)

        Right:
          totals: {"{"}opinions: 11{"}"}
