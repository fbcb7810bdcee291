# Problems of paper (K9xx)

K901 = There is no Japanese font
    .label = no font
    .help = { $system ->
        [linux] Install one: “apt install fonts-morisawa-bizud-gothic” or “apt install fonts-noto-cjk” on Debian and Ubuntu, “dnf install google-noto-sans-cjk-fonts” on Fedora. Any of these does: { $families }.
        [windows] Windows 10 of October 2018 and later brings BIZ UDGothic: in Settings, Apps, Optional features, add “Japanese Supplemental Fonts”. Any of these does: { $families }.
        [macos] macOS brings Hiragino: switch it on in Font Book. Any of these does: { $families }.
       *[other] Install one of these: { $families }.
    }
    .explain =
        A plan on paper needs a Japanese font

        “kyodo pdf” writes with the fonts that are installed. None of those that the theme asks for (paper/fonts.json) is here, or none of them has Japanese letters.

        Debian and Ubuntu:
          apt install fonts-morisawa-bizud-gothic
          apt install fonts-noto-cjk

        Fedora:
          dnf install google-noto-sans-cjk-fonts

        Windows 10 of October 2018 and later brings BIZ UDGothic (optional feature “Japanese Supplemental Fonts”), and macOS brings Hiragino.

K902 = No font has “{ $letter }” ({ $number })
    .label = the first place where it stands
    .help = Write the character that is in common use, or install a font that has this one.
    .explain =
        A character that no font has

        None of the fonts that the theme asks for (paper/fonts.json) can write this character. On paper there would be a box in its place.

        It is often a variant of a character, or a picture character. Write the common form where that means the same; for a name that must be written so, install a font that has the character and name it in paper/fonts.json.

K903 = A template for paper gives cause for a warning: { $reason }
    .label = here in the template
    .help = Correct the template in the theme's folder “paper”, or remove the file to return to the built-in design.
    .explain =
        Typst warns of a template for paper

        The plan was typeset, but something about a template of the theme's folder “paper” is doubtful, such as a font that is not installed or a layout that does not come to rest.

        It is no mistake in chapters or YAML files. Look at the place that is shown.

K904 = No PDF for all readers can be made: { $reason }
    .label = here in the template
    .help = Correct the template in the theme's folder “paper”, or remove the file to return to the built-in design.
    .explain =
        The PDF would not be one for all readers

        kyodo makes PDFs that everybody can read, with a screen reader too (PDF/UA-1). For that, every picture has an alternative, headings skip no level, and tables have heads. Something on a page breaks these rules.

        With the built-in design this does not happen; look at the templates of the theme's folder “paper”.

K905 = “{ $file }” cannot be read as a PDF: { $reason ->
        [missing] there is no such file
        [password] it needs a password
       *[damaged] it is damaged, or something else
    }
    .label = not readable
    .help = { $reason ->
        [missing] Check its name, and the way to it from the present folder.
        [password] Take the password off, or make the file anew.
       *[damaged] Make the file anew.
    }
    .explain =
        The file is not a PDF that can be read

        What is to be checked must be a whole PDF. A file that was cut off on its way, that needs a password, or that is something else under the name of a PDF cannot be looked into.

        Wrong:
          kyodo check --pdf plan.docx

        Right:
          kyodo check --pdf plan.pdf

K906 = “{ $file }” { $reason ->
        [standard] does not say that it is for all readers (PDF/UA)
       *[tags] has no tags
    }
    .label = not for all readers
    .help = Make the file with “kyodo pdf”, or have the program that made it write a tagged PDF (PDF/UA-1).
    .explain =
        The PDF has no tags

        Tags tell screen readers what is a heading, a table or a picture, and in what order to read. Without them a PDF is no more than a picture of letters (JIS X 8341-3, WCAG 1.3.1, 1.3.2). A file that follows the rules for this (PDF/UA) says so.

        “kyodo pdf” writes tagged PDFs. Other programs often have a choice for it when a PDF is saved; printing to a PDF loses the tags.

K907 = “{ $file }” { $reason ->
        [hidden] has a title that is not shown
       *[missing] has no title
    }
    .label = no title
    .help = { $reason ->
        [hidden] Have the window show the title instead of the file's name.
       *[missing] Give the document a title where it is made.
    }
    .explain =
        The PDF has no title that is shown

        The title is what a screen reader says first and what stands on the window (WCAG 2.4.2). Without it, or where the file does not ask for it to be shown, people are told the name of the file.

        In most programs the title is among the properties of a document.

K908 = “{ $file }” does not say what language it is in
    .label = no language
    .help = Choose the language of the document where it is made.
    .explain =
        The PDF has no language

        A screen reader chooses its voice by the language of the document (WCAG 3.1.1). Without it, Japanese may be read with an English voice.

        In most programs the language is among the properties of a document.

K909 = “{ $file }” { $reason ->
        [map] does not say which letters the font “{ $font }” draws
       *[outside] does not bring along the font “{ $font }”
    }
    .label = the font
    .help = Have all fonts embedded, with their letters, where the file is made.
    .explain =
        A font is missing in the PDF

        A font that a PDF does not bring along is replaced by another on other computers: letters change their looks or go missing. And where a font does not say which letters it draws, the text cannot be searched, copied or read aloud.

        “kyodo pdf” embeds all fonts. Other programs have a choice for it, often called “PDF/A”.

K910 = On page { $page } of “{ $file }” the text has “{ $letter }” ({ $number }) in the place of a letter
    .label = not a letter
    .help = Make the file anew with another font.
    .explain =
        The text of the PDF has signs that are no letters

        The letters look right, but what is searched, copied and read aloud is something else: a part of a character (⼀ instead of 一), a number that only one font knows, or a mark that says “unknown”.

        It comes of the program or the font that made the file. “kyodo pdf” does not write such signs unless they are in the sources.

K911 = In “{ $file }” the bookmarks differ from the contents: { $reason ->
        [missing] there is none for “{ $entry }”
        [extra] “{ $outline }” is not in the contents
       *[other] “{ $outline }” stands in the place of “{ $entry }”
    }
    .label = the bookmarks
    .help = Look at the headings in the templates of the theme's folder “paper”.
    .explain =
        The bookmarks are not those of the contents

        A plan on paper has contents, and the PDF has the same as bookmarks beside the page. Where they differ, some readers do not find a chapter that others find.

        With the built-in design they agree; look at the templates of the theme's folder “paper”.

K912 = The contents of “{ $file }” give page { $printed } for “{ $entry }”, which is on page { $actual }
    .label = another page
    .help = Look at the template of the contents in the theme's folder “paper”.
    .explain =
        A page number in the contents is wrong

        The link of an entry leads to a page that has another number than the one printed beside it.

        With the built-in design this does not happen, since the numbers come from where the headings really stand; look at the templates of the theme's folder “paper”.

K913 = On page { $page } of “{ $file }” { $what ->
        [picture] something drawn
       *[words] “{ $words }”
    } stands beyond the type area
    .label = beyond the type area
    .help = Make the table or picture narrower, or give the table the class “wide”.
    .explain =
        Something stands in the margin

        Beyond the type area a printer may cut, and a punched hole may take letters away. Mostly it is a table whose columns do not fit, or a long word without a place to break.

        Put less into the columns of a table, or set it on a page across (wide).

K920 = The typesetter broke off while it was at work on a plan: { $reason }
    .label = here in the template
    .help = Report it with the plan; a template of the theme's folder “paper” that was changed last may be the cause.
    .explain =
        The typesetter broke off

        The program that typesets (Typst) has a mistake that this plan or a template of the theme's folder “paper” brings to light. No PDF was made of this plan; the others were.

        Take back what was changed last. If that does not help, report it, with the message that is shown.
