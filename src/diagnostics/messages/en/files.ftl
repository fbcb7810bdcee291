# Files and bytes.

K001 = { $encoding ->
    [shift_jis-gap] Among letters in Shift_JIS stands the code { $bytes }, which is no letter
    [shift_jis] This file is not saved as UTF-8 (it looks like Shift_JIS)
    [utf-16] This file is not saved as UTF-8 (it looks like UTF-16)
   *[other] This file is not saved as UTF-8
}
    .label = { $encoding ->
        [shift_jis-gap] this letter
       *[other] unreadable from here
    }
    .help = { $file ->
        [sheet] { $encoding ->
            [shift_jis-gap] Open it in Excel, type the marked letter again, choose “Save as” and “CSV UTF-8 (Comma delimited)”.
           *[other] Open it in Excel, choose “Save as” and “CSV UTF-8 (Comma delimited)”.
        }
       *[text] Open it in a text editor, choose the encoding “UTF-8” and save it again. In Windows Notepad this is “Encoding” under “Save as”.
    }
    .explain =
        The file is not UTF-8

        Everything that kyodo reads (.yaml, .md, templates) is saved in the character encoding UTF-8. Older Windows programs and Excel may save Shift_JIS or UTF-16. Read as they are, they would come out as garbage, so kyodo stops instead.

        The way out:
          Notepad               Save as → Encoding → UTF-8
          Visual Studio Code    the encoding's name at the lower right → Save with Encoding → UTF-8
          CSV from Excel        choose “CSV UTF-8 (Comma delimited)”

        A byte order mark and Windows line ends do no harm.

K002 = The file cannot be read: { $reason ->
    [gone] the link leads to nothing, or the file has gone
    [permission] you may not read it
    [not-a-file] it is not an ordinary file
    [name] its name has letters that cannot be used
    [loop] the link leads back to a folder above it
   *[other] { $reason }
}
    .label = unreadable file
    .help = See that the file is there, that you may read it, and that no other program holds it open.
    .explain =
        The file cannot be read

        The file is there, but the computer refuses to read it. Mostly the permission is missing, a shared folder has gone away, or a folder has the name that the file should have.

        Examples:
          Permission denied     you may not read it; ask its owner
          Is a directory        a folder stands where a file should be
          Input/output error    the disk or the network is in trouble

K003 = The file “{ $path }” is missing
    .label = needed here
    .help = Create “{ $path }”. Check capital letters in its name, and the folder that it is in.
    .explain =
        A file that is needed is missing

        Some files must be there before anything can be published: every plan's folder has a plan.yaml, and the folder content has a site.yaml.

        Right:
          content/site.yaml
          content/plans/ageo-2024/plan.yaml
          content/plans/ageo-2024/chapters/01-intro.ja.md

        “kyodo new plan NAME” makes a new plan with all that it needs.

K004 = This file is empty
    .label = nothing is written here
    .help = Write something, or delete the file if it is not needed.
    .explain =
        The file is empty

        The file is there but has nothing in it: it was saved too early, or its text went somewhere else. The site can be published, but nothing from this file will be on it.

        Delete the file if it is not needed. If it will be written later, it may stay.

K005 = Nothing uses the file “{ $path }”
    .label = a name that is not known
    .help = Check its name and its folder. If it is not needed, move it out of content.
    .explain =
        A file is not used

        kyodo reads files of certain names in certain places. A file whose name is wrong by one letter is not read, and what it says is not published. This warning keeps that from going unnoticed.

        Wrong:
          data/measure.yaml
          chapters/overview.md           (no language)

        Right:
          data/measures.yaml
          chapters/10-overview.ja.md

K006 = The file holds something that is not text (NUL)
    .label = here
    .help = Remove it in a text editor, or make the file again from its source. A Word or Excel file with a new name cannot be used.
    .explain =
        The file holds something that is not text

        NUL is a code that no document has. It appears where an image, a Word or an Excel file was given a name ending in .md or .yaml, or where a file was damaged while it was saved.

        Open the original document and copy its text into a new file.

K007 = “{ $path }” points outside the project
    .label = outside the folder
    .help = Copy the file into the plan's folder (such as images) and write “images/name”.
    .explain =
        Files outside the project cannot be used

        All that is published lies inside the project's folder. A path that leaves it (with “../../” or “C:\”) is not there on other people's computers, and could publish what must not be published. The same holds for a symbolic link that leads outside.

        Wrong:
          ![Map](../../../Desktop/map.png)

        Right:
          ![Map](images/map.png)

K008 = The file is too large ({ $size }; the limit is { $limit })
    .label = too large
    .help = Divide it, for example into chapters. Check that it is the right file.
    .explain =
        The file is too large

        The text of a whole plan is some hundred kilobytes at most. A file beyond the limit is probably a photograph or an export that went into the wrong place, so it is not read.

        If a chapter really is that long, divide it into several files.

K009 = “{ $path }” is not in a kyodo project
    .label = no project
    .help = Go to the project's folder (the one with content/site.yaml), or name it with “--project DIR”. “kyodo new project DIR” makes a new one.
    .explain =
        No project was found

        kyodo looks for a folder with content/site.yaml, from the present folder upward. There was none, so it does not know what to do.

        Any of these helps:
          cd the-project                 go into the project
          kyodo build --project DIR      say where it is
          kyodo new project DIR          make a new one

K010 = { $reason ->
    [draft] The plan “{ $plan }” is a draft
   *[none] There is no plan to publish
}
    .label = no plan
    .help = { $reason ->
        [draft] Add “--drafts” to take drafts (status: draft) too.
        [drafts] { $count ->
            [one] One draft was
           *[other] { $count } drafts were
        } left out. Add “--drafts” to take drafts too; to publish a plan, change its status in plan.yaml, for example to final.
        [place] “{ $path }” lies where nothing is read. A plan is put at “content/plans/ID/plan.yaml”.
       *[none] A plan is put at “content/plans/ID/plan.yaml”; “kyodo new plan ID” makes a new one.
    }
    .explain =
        There is no plan to publish

        A site without any plan is not made; what was built before stays as it is.

        Folders of plans lie in content/plans. Drafts (status: draft) are taken only with “--drafts”.

        Wrong:
          content/plan/kyodo-2024/plan.yaml

        Right:
          content/plans/kyodo-2024/plan.yaml

K011 = { $kind ->
    [own] A letter that only one office’s computers have
   *[lost] A letter was lost here (�)
}
    .label = { $kind ->
        [own] other computers cannot show it
       *[lost] what stood here is gone
    }
    .help = { $kind ->
        [own] Write a standard character, its reading, or show it as an image.
       *[lost] Look at the source of the text and write the right letter.
    }
    .explain =
        A letter was lost or is an office’s own

        “�” is what is left of a letter that could not be read when a document was converted. Letters of an office’s own (gaiji) are blank or boxes everywhere else. Neither can be read aloud or searched for.

        Look at the source of the text and write the right letter, or a standard character.
