# Markdown.

K201 = The block “:::{ $name }” is never closed
    .label = opened here
    .help = Write a line with only “:::” at the end of the block.
    .explain =
        A block is never closed

        A block that begins with “:::name” ends with a line of “:::”. Without it, everything to the end of the file would be inside. Where a block stands in another, give the outer one more colons.

        Wrong:
          :::note[Notice]
          This is a draft.

        Right:
          :::note[Notice]
          This is a draft.
          :::

K202 = There is no directive “{ $name }”
    .label = unknown directive
    .help = Check its spelling. If no directive is meant, write “\” before the colon.
    .explain =
        The directive is not known

        “:::name”, “::name” and “:name[…]” place boxes, tables and other parts. These exist:

          around text    note reference column opinion definition quotation excerpt formula
                         case cards card columns figure gallery table
          alone          slogan measures measure indicators indicator roster regulation history glossary diagram
          in a line      term lang

        Wrong:
          :::notes

        Right:
          :::note

K203 = This “:::” closes nothing
    .label = nothing was opened
    .help = Remove the line, or write the “:::name” that it should close.
    .explain =
        A “:::” too many

        A line of “:::” closes a block, but none is open here. It was closed twice, or the line that opened it is gone.

        Wrong:
          :::note
          Text
          :::
          :::

        Right:
          :::note
          Text
          :::

K204 = { $reason ->
    [container] The directive “{ $name }” stands around text: “:::{ $name }” … “:::”
    [leaf] The directive “{ $name }” stands alone on a line: “::{ $name }”
    [inline] The directive “{ $name }” stands in a line: “:{ $name }[…]”
    [name] The name of this directive is not well formed
    [title] The “[” of this directive is never closed
    [braces] The “{"{"}” of this directive is never closed
    [quote] A quotation mark in this directive is never closed
    [argument] Between the braces of this directive is something that is neither “key=value” nor “#id” nor “.class”
    [twice] This directive has the same key twice
    [trailing] There is more on the line behind this directive
    [crossing] This directive begins in one place and ends in another
    [indented] The line of this directive is indented too far
   *[other] This directive is not well formed: { $reason }
}
    .label = unreadable here
    .help = { $reason ->
        [container] Begin with a line “:::{ $name }” and end with a line “:::”.
        [leaf] Write two colons, and remove the line “:::”.
        [inline] Write one colon, and put the words in “[…]”.
        [name] Begin the name with a Latin letter, right behind the colons.
        [twice] Remove one of them.
        [trailing] Put a title in “[…]”, and text on the next line.
        [crossing] End it inside the emphasis, table cell or list item that it begins in.
        [indented] Remove the spaces before it, or put an empty line above.
       *[other] Write “:::name[title]{"{"}key=value #id{"}"}”. A value with spaces goes in "…".
    }
    .explain =
        A directive is not well formed

        A directive is a name, a [title] and {"{"}key=value{"}"}, in this order and with nothing between them. Title and keys are left out where they are not needed.

        Wrong:
          ::indicator{"{"}id = sns
          :::note Notice

        Right:
          ::indicator{"{"}id=sns{"}"}
          :::note[Notice]

K205 = This is nested too deeply (the limit is { $limit })
    .label = the limit is passed here
    .help = Use fewer levels of lists or quotations.
    .explain =
        The text is nested too deeply

        Lists within lists and quotations within quotations come to an end at some depth. Nobody writes deeper than that; the file is damaged, or brackets or “>” were repeated by accident.

        Use fewer levels, or divide the chapter.

K206 = The HTML “{ $html }” is shown as it is written
    .label = HTML has no effect
    .help = Use Markdown instead. If it is meant to be shown, put it between “`”.
    .explain =
        HTML cannot be used

        HTML in a chapter has no effect; its letters are shown. So pages are safe whoever wrote them, and right when read aloud or printed.

        Wrong:
          <b>Important</b>
          line one<br>line two

        Right:
          {"*"}*Important**
          line one\
          line two

K207 = This link is not safe: { $url }
    .label = cannot be linked to
    .help = Link to an address that begins with https, http, mailto or tel, or to something in the plan.
    .explain =
        The link is not safe

        A link that begins with “javascript:” or “data:” can make the computer of whoever follows it do something. It cannot be published.

        Wrong:
          {"["}Apply](javascript:open())

        Right:
          {"["}Apply](https://www.example.lg.jp/apply)

K208 = This reading (ruby) is not well formed: { $text }
    .label = not a reading
    .help = Write {"{"}漢字|かんじ{"}"}. To give each character its own reading, write as many readings as characters.
    .explain =
        A reading is not well formed

        Readings above characters are written in braces, characters and reading separated by “|”. Where each character has its own reading there must be as many readings as characters. Otherwise the letters are shown as they are written.

        Wrong:
          {"{"}協働推進|きょう|どう{"}"}

        Right:
          {"{"}協働|きょうどう{"}"}
          {"{"}協働推進|きょう|どう|すい|しん{"}"}

K209 = A heading stands inside a box, quotation or list
    .label = not in the contents
    .help = Move the heading out, or make it bold (**…**). A box has its title as “:::note[title]”.
    .explain =
        A heading inside a block

        Headings are the frame of a chapter: they are numbered and listed in the contents. A heading in a box, quotation or list is not part of that frame and gets no number.

        Wrong:
          :::note
          ## Notice
          :::

        Right:
          :::note[Notice]
          Text
          :::

K210 = { $cause ->
    [unknown] The directive “{ $name }” has no argument “{ $argument }”
    [missing] The directive “{ $name }” lacks its argument “{ $argument }”
   *[value] The argument “{ $argument }” of the directive “{ $name }” has a wrong value
}
    .label = { $cause ->
        [unknown] unknown argument
        [missing] needed here
       *[value] not a good value
    }
    .help = { $cause ->
        [unknown] Arguments that it can take: { $expected }
        [missing] Add “{"{"}{ $argument }=…{"}"}”.
       *[value] It can be: { $expected }
    }
    .explain =
        An argument of a directive is wrong

        Each directive has arguments that it can take and some that it must have. This one is missing, not known, or its value has the wrong form.

        Wrong:
          ::indicator
          ::indicator{"{"}name=sns{"}"}

        Right:
          ::indicator{"{"}id=sns{"}"}

K211 = { $reason ->
    [content] This table holds neither a table nor a list of rows
    [row] This item of the list is no row of a table
    [uneven] This row does not have as many cells as the first: { $found } instead of { $expected }
    [beyond] This row has more cells than the head, which has { $expected }; those beyond would be lost
    [few-rows] The table has fewer rows ({ $expected }) than “heads” says ({ $found })
    [few-columns] The table has fewer columns ({ $expected }) than “row-heads” says ({ $found })
    [above] There is no cell above that “^^” could be one with
    [left] There is no cell at the left that “<<” could be one with
    [head] A cell of the head cannot be one with a cell below the head
    [shape] The cells that are one with this cell do not make a rectangle
    [whole-row] All cells of this row are one with those above
    [whole-column] All cells of this column are one with those at the left
   *[other] This table is not well formed: { $reason }
}
    .label = here
    .help = { $reason ->
        [content] Write a table with “|”, or a list whose items are lists of cells.
        [row] Write each row as “- - first cell” and the other cells below as “  - cell”.
        [uneven] Give every row as many cells. An empty cell is “-” alone; “^^” and “<<” count as cells.
        [beyond] Remove the “|” that is too many, or add cells to the head and to the line of “---” below it. Write “\|” where the sign itself is meant.
        [few-rows] Write a smaller number.
        [few-columns] Write a smaller number.
        [above] Write the words of the cell, or “\^^” where these letters are meant.
        [left] Write the words of the cell, or “\<<” where these letters are meant.
        [head] Begin the cell anew below the head, or change “heads”.
        [shape] Fill every row and column that the cell reaches into with “^^” or “<<”.
        [whole-row] Leave the row out.
        [whole-column] Leave the column out.
       *[other] Write the table with “|”, or as a list of lists.
    }
    .explain =
        A table is not well formed

        Between “:::table” and “:::” stands a table with “|”, or a list whose items are the rows and whose inner items are the cells. A cell that holds only “^^” is one with the cell above, “<<” with the cell at its left; together they must make a rectangle. “heads” says how many rows head the columns, “row-heads” how many columns head the rows.

        Wrong:
          :::table[Steps]
          - - Year
            - Step
          - - 2024
          :::

        Right:
          :::table[Steps]
          - - Year
            - Step
          - - 2024
            - Draft
          - - ^^
            - Comments
          :::

K212 = { $reason ->
    [around] Only “:::card” can stand in “::::{ $name }”
    [alone] “:::{ $name }” stands in “::::cards” only
    [within] “::{ $name }” cannot stand in the text of a regulation
   *[other] The directive “{ $name }” cannot stand here: { $reason }
}
    .label = not here
    .help = { $reason ->
        [around] Put it into a card, or behind the “::::” that ends the cards.
        [alone] Write “::::cards” before the first card, and “::::” behind the last.
        [within] Link to it instead: “{"["}](regulation:id)” or “{"["}](article:id/1)”.
       *[other] Move it to another place.
    }
    .explain =
        A directive stands where it cannot

        Some directives belong together: cards stand in a block of cards, which holds nothing else. A regulation does not stand within another.

        Wrong:
          :::card[Equality]
          Everyone has a say.
          :::

        Right:
          ::::cards
          :::card[Equality]
          Everyone has a say.
          :::
          ::::

K213 = “{ $class }” at the end of a heading means nothing
    .label = shown as words
    .help = A heading without a number is marked .unnumbered. Where braces are meant as such, write \{"{"}.
    .explain =
        A heading carries a mark without a meaning

        The braces at the end of a heading hold its id (#id) and the wish for no number (.unnumbered). Anything else is shown as words of the heading.

        Wrong:
          ## Introduction {"{"}#intro .unumbered{"}"}

        Right:
          ## Introduction {"{"}#intro .unnumbered{"}"}

K214 = “{ $text }” seems to be meant as { $form ->
    [directive] a directive
    [heading] a heading
    [link] a link
    [image] an image
    [note] a note
   *[ruby] a reading (ruby)
}, but would be published as these letters
    .label = { $form ->
        [note] there is no text for this note
       *[other] published as letters
    }
    .help = { $form ->
        [directive] Begin the line with half-width colons, the name right behind them, and put arguments in braces, as in “{"{"}id=…{"}"}”.
        [heading] Begin the line with half-width “#”, and put a space before the title.
        [link] Use half-width brackets, and no space between “](” and “)”.
        [image] Take the spaces out of the file name, or put it between “<” and “>”.
        [note] Add a line “{"["}^…]: text of the note”, or check how “{"["}^…]” is spelt.
       *[ruby] Use half-width braces and bars.
    } Where these letters are meant, put them between “`”.
    .explain =
        A mark of Markdown does not work

        Where signs are full-width, or a space is missing or too many, Markdown sees no mistake but plain text. So that it is not published by accident, what seems to be meant as a mark is told.

        Wrong:
          {"["}](measure: 1-1)              (a space)
          ：：measures                  (full-width colons)
          ::roster id=council           (no braces)
          ＃＃ Heading                  (full-width #)
          ##Heading                     (no space)
          !{"["}Photo](images/photo 1.jpg)  (a space)

        Right:
          {"["}](measure:1-1)
          ::measures
          ::roster{"{"}id=council{"}"}
          ## Heading
          !{"["}Photo](images/photo-1.jpg)
