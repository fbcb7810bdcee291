# Commands.

K801 = “{ $path }” is already there
    .label = already there
    .help = Choose another name, or move what is there. It has not been touched.
    .explain =
        Nothing is made where something is

        “kyodo new” never writes over folders or files that are there, so that nothing is lost.

        Wrong:
          kyodo new project Documents      (a folder that is there)

        Right:
          kyodo new project Documents/plans

K802 = There is no code “{ $code }”
    .label = unknown code
    .help = “kyodo explain” lists all codes.
    .explain =
        The code is not known

        Errors and warnings have a code of a K and three digits. It stands in the square brackets.

        Wrong:
          kyodo explain 103

        Right:
          kyodo explain K103

K803 = “{ $name }” cannot be a name
    .label = not a name
    .help = Begin with a Latin letter or digit and use only letters, digits, “-”, “_” and “.”, at most 64 (such as ageo-2024).
    .explain =
        A name is not well formed

        The name of a plan becomes a folder and part of addresses. It has only characters that every computer can write: a letter or digit first, then letters, digits, “-”, “_” and “.”, 64 in all. The plan's title goes in “--title”.

        Wrong:
          kyodo new plan "My plan"

        Right:
          kyodo new plan kyodo-2024 --title "My plan"

K804 = This kyodo cannot make PDFs
    .label = without PDF
    .help = Take a released kyodo, which can. From source: “cargo install --path . --features pdf”.
    .explain =
        This kyodo was built without PDF

        “kyodo pdf” needs a typesetter, which would more than double the time of building kyodo. It is therefore a feature that one chooses (pdf). Released kyodo programs have it.

        Wrong:
          cargo install --path .

        Right:
          cargo install --path . --features pdf
          cargo build --release --features pdf

K805 = “{ $state }” is no plan, no folder and no revision of git
    .label = not found
    .help = Give the id of a plan, the folder of another project, or a revision of git (HEAD, HEAD~3, a tag or branch). A folder is best written from “./” on.
    .explain =
        What is to be compared was not found

        “kyodo diff” compares plans of this project (by their ids), folders of other projects, and earlier states that git keeps. Where several have one name, a plan is taken before a folder, and a folder before a revision.

        Wrong:
          kyodo diff ueda-2051 ueda-2020

        Right:
          kyodo diff ueda-2015 ueda-2020
          kyodo diff HEAD~3:ueda-2020 ueda-2020
          kyodo diff ../old-project:ueda-2020 ueda-2020

K806 = Reading “{ $state }” needs git
    .label = no git
    .help = If a plan or folder is meant, check how it is written. To compare with an earlier state, install git.
    .explain =
        Git is not installed

        A name that is neither a plan nor a folder is read as a revision of git, which needs the program git. Without it, a copy of the former project folder can be compared.

        Wrong:
          kyodo diff HEAD~3 ueda-2020

        Right:
          kyodo diff ../old-project ueda-2020

K807 = Cannot read “{ $state }”: { $path } is not kept in git
    .label = no repository
    .help = If a plan or folder is meant, check how it is written. Where it is kept in git, git may refuse because the folder belongs to somebody else.
    .explain =
        The project is not kept in git

        A name that is neither a plan nor a folder is read as a revision of git. Where the project is not kept in git, nothing is known of earlier states. A copy of the former project folder can be compared.

        Wrong:
          kyodo diff HEAD~3 ueda-2020

        Right:
          kyodo diff ../old-project ueda-2020

K808 = “{ $state }” has no plan “{ $plan }”
    .label = no such plan
    .help = The plans of “{ $state }”: { $known }
    .explain =
        The plan is not there

        Behind the colon stands the id of a plan of that folder or revision: the name of its folder below content/plans.

        Wrong:
          kyodo diff HEAD~3:ueda-2051 ueda-2020

        Right:
          kyodo diff HEAD~3:ueda-2015 ueda-2020

K809 = Which plan of “{ $state }” is to be compared is not clear
    .label = several plans
    .help = Write it behind a colon: “{ $state }:PLAN”. Plans: { $known }
    .explain =
        Say which plan is to be compared

        Where a folder or revision has several plans, and none with the id of the other side, the id stands behind a colon.

        Wrong:
          kyodo diff HEAD~3 HEAD

        Right:
          kyodo diff HEAD~3:ueda-2020 HEAD:ueda-2020

K810 = “{ $state }” has { $count } problems and cannot be read; the first is { $number } ({ $path })
    .label = cannot be read
    .help = Choose a revision without problems, or take it into a folder and correct it. “kyodo explain { $number }” tells what the number means.
    .explain =
        There are mistakes in what is to be compared

        Where mistakes keep a part of a plan from being read, it is not compared: what is missing would look as if it had been deleted.

        Wrong:
          kyodo diff HEAD~3 HEAD

        Right:
          kyodo diff HEAD~2 HEAD

K811 = “{ $state }” has no folder “content” yet
    .label = no project yet
    .help = Choose a later revision.
    .explain =
        The project was not there yet

        The revision was found, but the folder “content” of this project is not recorded in it.

        Wrong:
          kyodo diff HEAD~200 HEAD

        Right:
          kyodo diff HEAD~3 HEAD

K812 = Git could not hand out “{ $state }”: { $reason }
    .label = git failed
    .help = “git fsck” tells whether what git keeps is damaged.
    .explain =
        Git broke off

        The revision was found, but not all that it holds. A part of what git keeps may not be on this computer.

        Wrong:
          git clone --filter=blob:none …

        Right:
          git clone …

K813 = The comment is not taken: { $part ->
        [name] the name
        [text] the text
        [quote] the selected passage
        [kind] the kind
        [language] the language
       *[at] the place
    } { $reason ->
        [missing] is missing
        [long] is too long (at most { $limit } letters)
       *[form] cannot be read
    }
    .label = cannot be taken
    .help = { $reason ->
        [missing] Fill it in and send it again.
        [long] Make it shorter, or several comments of it.
       *[form] Load the page again and try once more.
    }
    .explain =
        A comment is not taken

        A comment or an answer that was sent from the preview lacks something, or something of it is too long. A name has at most 100 letters, a text 10000, a selected passage 1000.

        Wrong:
          Name: (empty)

        Right:
          Name: Sample, Planning Division

K814 = There is no comment “{ $id }”
    .label = not there
    .help = Somebody may have removed its file or given it another name. Load the page again.
    .explain =
        The comment that is answered is not there

        Every comment is a file of its own in the folder reviews of the plan. Without the file, no answer can be added to it.

        Wrong:
          (reviews/2026-11-27-141503-3f2a.yaml was removed after the page was opened)

        Right:
          Bring the file back, from the history of version control for instance.

K815 = No answer can be added to “{ $path }”
    .label = nothing can be added
    .help = Open the file and see whether it is good YAML, and whether answers come last.
    .explain =
        No answer can be added to the file of a comment

        An answer is written at the end of the file. Where the file was changed by hand and is no good YAML, or has other keys after answers, the answer would not be read as one. To break nothing, nothing was written.

        Wrong:
          answers: []
          text: The words are hard.

        Right:
          text: The words are hard.
          answers:
          - date: 2026-11-28T09:10:00+09:00
            name: Sample, Planning Division
            text: Simpler words now.

K816 = There is no chapter “{ $id }”
    .label = not there
    .help = Ids of chapters: { $known }
    .explain =
        The chapter to print is not there

        “--chapter” takes the id of a chapter alone: the name of its file without the number and the language, or the id in the settings at its beginning.

        Wrong:
          kyodo pdf ageo-2024 --chapter 10-overview.ja.md

        Right:
          kyodo pdf ageo-2024 --chapter overview

K820 = The preview cannot use the address { $address }
    .label = { $reason }
    .help = See whether another kyodo serve is running, or name another port, such as “--port 8700”.
    .explain =
        The preview cannot use its address

        “kyodo serve” shows the draft on a free port of this computer. It cannot begin where another program uses the port that was named, or where the address that was named with “--host” is not this computer's. Where no port is named, it takes a free one from 8600 to 8699.

        Wrong:
          kyodo serve --port 80

        Right:
          kyodo serve
          kyodo serve --port 8700
