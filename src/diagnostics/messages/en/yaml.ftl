# YAML.

K101 = { $cause ->
    [tab] A tab is used for indentation
    [unclosed] A quotation mark or bracket is never closed
    [colon] A colon (:) is not used as it should be
    [bracket] Something between brackets is not separated as it should be
    [alias] “&” or “*” is not used as it should be
    [indentation] The indentation, or the order of the lines, is wrong
    [documents] There are two documents in one file
    [wide-space] A full-width space is used
    [wide-colon] A full-width colon (：) is used
    [colon-space] There is no space behind the colon
    [hash] What follows “#” between the brackets is a comment
    [sign] A value or line begins with “@”, “`”, “%” or “?”
    [dash] “-” is not used as it should be
    [escape] A “\” inside "…" is not used as it should be
    [trailing] Something follows a closing quotation mark
    [block] A text that begins with “|” or “>” is not written as it should be
    [tag] “!” is not used as it should be
    [comment] A comment (a line with #) stands inside a value of several lines
    [letter] There is a letter that cannot be used, such as an invisible control code
   *[other] This is not YAML: { $reason }
}
    .label = { $cause ->
        [tab] here is a tab
        [unclosed] still open
        [documents] the second document
        [wide-space] here is a full-width space
        [wide-colon] here is a full-width colon
        [colon-space] a space must follow
        [hash] left out from here
       *[other] unreadable from here
    }
    .help = { $cause ->
        [tab] Put spaces in the place of the tab.
        [unclosed] Close what was opened by ", ', [ or {"{"} with its counterpart.
        [colon] Write “: ” (a colon and a space) behind a key; where a value has “: ” in it, put the whole value in "…".
        [bracket] Between brackets, separate by “, ” and close the bracket at the end.
        [alias] Where a value begins with “*” or “&”, put the whole value in "…".
        [indentation] Give keys that belong together the same number of spaces. Look at the line before, too.
        [documents] Remove the line “---”, or use two files.
        [wide-space] Put a half-width space in its place.
        [wide-colon] Write a half-width colon and a space (“: ”).
        [colon-space] Write “key: value”, with a space behind the colon.
        [hash] Where it belongs to the value, put the whole value in "…".
        [sign] Put a value that begins so in "…".
        [dash] Begin each item of a list on a new line with “- ” (a hyphen and a space). Where a value begins with “-”, put the whole value in "…".
        [escape] Where “\” itself is meant, write '…' around the value instead of "…".
        [trailing] Put the whole value between the marks. A value that has " in it can stand between '…'.
        [block] Begin the text on the line after “|” or “>”, and give its lines the same number of spaces.
        [tag] Where a value begins with “!”, put the whole value in "…".
        [comment] Move the comment before the value, or put the whole value in "…".
        [letter] Remove it; where it cannot be seen, write the line anew.
       *[other] Check indentation, colons and quotation marks on this line and the one before.
    }
    .explain =
        The YAML is not well formed

        YAML is written as lines of “key: value”; the spaces at the beginning of a line say what belongs to what. Where that form is broken nobody can tell what is meant, so the file is not read. The cause is nearly always on the line shown, or on the one before.

        Wrong:
          title:Collaboration plan       (no space behind the colon)
          note: For: citizens            (a colon inside the value)
          slogan: "Made together         (quotation mark not closed)

        Right:
          title: Collaboration plan
          note: "For: citizens"
          slogan: "Made together"

        Indent by spaces only, never by tabs or full-width spaces.

K102 = The key “{ $key }” is written twice
    .label = the second time
    .related = the first is here
    .help = Remove one of them, or make one out of both.
    .explain =
        A key is written twice

        Where a key stands twice in one group nobody can tell which of the two counts. kyodo does not silently drop one; it stops.

        Wrong:
          title: Collaboration plan
          status: final
          title: Collaboration plan (revised)

        Right:
          title: Collaboration plan (revised)
          status: final

        If a list was meant, begin each item with “- ”.

K103 = { $cause ->
    [comma] The comma in the number “{ $key }” is read as the end of the entry
   *[other] The key “{ $key }” cannot be used here
}
    .label = { $cause ->
        [comma] this number
       *[other] unknown key
    }
    .help = { $cause ->
        [comma] Write { $plain } without the comma, or put it in quotation marks: "{ $key }".
       *[other] Keys that can be used here: { $known }
    }
    .explain =
        The key is not known

        Keys are a fixed set. A key with a slip in it would not be read, and what it says would be missing from the site; so kyodo stops and says so. It also happens when a line is indented so that it belongs to another group.

        Wrong:
          - id: "1-1"
            title: Spread the news
            department: [support]

        Right:
          - id: "1-1"
            title: Spread the news
            departments: [support]

K104 = The key “{ $key }” is missing
    .label = needed in this group
    .help = Add a line “{ $key }: …”.
    .explain =
        A key that is needed is missing

        Some keys must be there. This one is not written, or has no value, or is indented so that it belongs to another group.

        Wrong:
          departments:
            - name: Collaboration Division

        Right:
          departments:
            - id: kyodo
              name: Collaboration Division

K105 = Here should be { $expected ->
    [text] text
    [number] a number
    [whole] a whole number from 0
    [bool] true or false
    [list] a list (lines that begin with “- ”)
    [pair] a count and a percentage, as in [117, 12.3]
    [map] a group (lines of “key: value”)
    [null] a value
    [email] an e-mail address
    [city-code] the six digits of a municipality code
   *[other] { $expected }
}, but there is { $found ->
    [text] text
    [number] a number
    [bool] true or false
    [list] a list (lines that begin with “- ”)
    [map] a group (lines of “key: value”)
    [null] nothing
   *[other] { $found }
}
    .label = does not fit
    .help = { $expected ->
        [text] Write the value as text; put it in "…" where it is only digits or signs.
        [number] Write a number in plain digits (12, 3.5), without a unit.
        [whole] Write a number in plain digits, without a point or unit (12).
        [bool] Write true or false.
        [list] Put each item on its own line, beginning with “- ”.
        [map] Indent by one more step and write lines of “key: value”.
        [email] Write one address, in the form “name@example.jp”.
        [city-code] Write six digits in "…", as in "112194".
       *[other] Write the value as { $expected }.
    }
    .explain =
        The value is of the wrong kind

        Each key takes one kind of value: text, a number, yes or no (true, false), a list (lines that begin with “- ”), or a group (lines of “key: value”).

        Wrong:
          period: 2024                   (a group is needed)
          value: five                    (a number is needed)

        Right:
          period: {"{"}from: 2024, to: 2028{"}"}
          value: 5

        Names made of digits are safe in quotation marks, as "1-1".

K106 = The YAML is nested too deeply, or repeats itself too often with “*”
    .label = the limit is passed here
    .help = Nest less, and write out what is repeated by “&” and “*”.
    .explain =
        The YAML is too complex

        With “&name” to mark something and “*name” to repeat it, a file of a few lines can unfold into hundreds of millions. Nesting has no natural end either. No plan needs that, so kyodo stops at 100 levels and 2 million nodes.

        Write out what was repeated.

K107 = “{ $word }” is not one of the words that can be chosen here
    .label = not a choice
    .help = Write one of: { $known }
    .explain =
        Only certain words can be written here

        Some keys take one word out of a fixed list: the status of a plan, the kind of a diagram and others. The words are not translated, and are written in small letters.

        Wrong:
          status: decided

        Right:
          status: final

K108 = { $reason ->
    [missing] The settings at the beginning of the file (between --- and ---) are missing
    [unclosed] The settings at the beginning of the file are not closed by “---”
    [not-a-map] The settings at the beginning of the file are not lines of “key: value”
   *[other] The settings at the beginning of the file cannot be read: { $reason }
}
    .label = { $reason ->
        [missing] needed above this
        [unclosed] opened here
       *[other] these settings
    }
    .help = Begin the file with a line “---”, write lines of “key: value”, and close with another line “---”.
    .explain =
        The settings at the beginning are not well formed

        Files of chapters and regulations begin with settings between two lines of “---”. Between them is YAML; a title must be there.

        Wrong:
          # Overview

        Right:
          ---
          title: Overview
          ---
          The text begins here.

K109 = “{ $text }” behind “#” is a comment, and would not be published
    .label = left out from here
    .help = Where it belongs to the value, put the whole value in "…". Where it is a comment, put a space behind “#”.
    .explain =
        There is a “ #” inside a value

        In YAML, all that follows a space and “#” on a line is a comment and no part of the value. Where a letter follows “#” at once, it was probably meant to be part of the value, so it is told.

        Wrong:
          en: Support for groups #priority

        Right:
          en: "Support for groups #priority"
          en: Support for groups # to be confirmed as a priority

K110 = “{ $text }” would be published as these letters
    .label = with its marks
    .help = { $form ->
        [strong] Remove “**”. Bold words work only in the text of chapters and regulations.
        [ruby] Remove the reading. Readings work only in the text of chapters and regulations.
       *[link] Write the number or the title in words. Links work only in the text of chapters and regulations.
    }
    .explain =
        Markdown does not work here

        Bold words, readings, links and other Markdown work in the text of chapters and regulations. The texts of YAML files, titles and summaries are published letter by letter.

        Wrong:
          description: Done {"*"}*together** with citizens.

        Right:
          description: Done together with citizens.
