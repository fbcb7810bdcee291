# What the command line says, in English.

error = error
warning = warning
help = help
usage = Usage
commands = Commands
arguments = Arguments
options = Options

about-kyodo = Publishes municipal collaboration plans as accessible, bilingual, printable sites
about-kyodo-build = Builds the site; where there are problems, the last one stays as it is
about-kyodo-check = Makes every page, looks for problems, and writes nothing
about-kyodo-serve = Shows the draft in a browser while it is being written
about-kyodo-pdf = Typesets plans for paper, as PDF files
about-kyodo-diff = Compares two plans, or a plan with what it was, and makes the table of what changed
about-kyodo-new = Makes a new project or plan from a template
about-kyodo-new-project = Makes a new project with a sample plan in it
about-kyodo-new-plan = Adds a new plan to the project
about-kyodo-export = Writes what is known in a form for other programs
about-kyodo-export-comments = Writes what reviewers said of drafts as a table for offices
about-kyodo-explain = Explains the code of an error or warning; “explain writing” tells how a plan is written

usage-kyodo = kyodo <COMMAND> [OPTIONS]
usage-kyodo-build = kyodo build [OPTIONS]
usage-kyodo-check = kyodo check [OPTIONS]
usage-kyodo-serve = kyodo serve [OPTIONS]
usage-kyodo-pdf = kyodo pdf [PLAN …] [options]
usage-kyodo-diff = kyodo diff <OLD> <NEW> [OPTIONS]
usage-kyodo-new = kyodo new <COMMAND> [OPTIONS]
usage-kyodo-new-project = kyodo new project <DIR> [OPTIONS]
usage-kyodo-new-plan = kyodo new plan <ID> [OPTIONS]
usage-kyodo-export = kyodo export <COMMAND> [OPTIONS]
usage-kyodo-export-comments = kyodo export comments [PLAN] [OPTIONS]
usage-kyodo-explain = kyodo explain [CODE|writing] [OPTIONS]

argument-project = Folder of the project (otherwise found from the current folder upward)
argument-format = Form of the results: human for people, json for programs (otherwise human)
argument-lang = Language that kyodo speaks: ja for Japanese, en for English (otherwise that of the system)
argument-help = Shows this help
argument-version = Shows the version of kyodo
argument-output = Folder for the site (otherwise output)
argument-review = Makes a folder for review: drafts included, each page marked “For review” with the date (otherwise in review)
argument-with_pdf = Makes a PDF of each plan too, offered on its cover
argument-drafts = Includes drafts (plans with status: draft)
argument-pdf = Checks this PDF instead of a project, any number of times
argument-strict = Treats warnings as errors
argument-plans = The ids of the plans; all plans unless some are named
argument-languages = A language (ja, en, …), any number of times; all languages of the site unless some are named
argument-chapter = Makes this chapter only, by its id
argument-summary = Makes the summary on one sheet only
argument-paper = The size of the paper (A4, JIS B5, A5); as the plan says unless given
argument-large_print = Makes large print (18 points)
argument-pdf_output = The folder for the PDF files (pdf unless given)
argument-crop_marks = Adds crop marks and bleed for a printer
argument-port = Port to use (a free one from 8600 to 8699 unless named)
argument-open = Opens the browser
argument-host = Address of this computer under which others in the office can look too; only those who know the address that is printed
argument-poll = Looks at the files every second, for shared folders that do not tell of changes
argument-editor = Address that opens the place of a problem, with {"{file}"}, {"{line}"} and {"{column}"} (VS Code unless given)
argument-old = What was: the id of a plan, the folder of another project, or a git revision (such as HEAD~3), with “:PLAN” behind it where there are several
argument-new = What is now, named in the same way
argument-old_left = Puts the old text on the left (otherwise the new)
argument-remarks = Adds a column for remarks
argument-diff_output = The folder for the comparison (comparison unless given)
argument-folder = Folder to be made
argument-id = Name of the plan, which becomes part of addresses: letters, digits, “-”, “_” and “.” (such as ageo-2024)
argument-title = Title in Japanese
argument-title_en = Title in English
argument-plan = The id of a plan; all plans without one
argument-state = Only comments that are open or settled
argument-kind = Only comments of one kind: question, correction or opinion
argument-form = A table of comments and answers (sheet, as CSV), or records of a public consultation (consultation, as YAML); otherwise a table
argument-sheet_language = The language of the heads (otherwise that of the messages)
argument-comments_output = The file to be written (otherwise comments.csv, or comments.yaml for a consultation)
argument-code = A code such as K103; without one, all are listed

wrong-option = There is no option “{ $argument }”
wrong-extra = “{ $argument }” is not expected here
wrong-command = There is no command “{ $argument }”
wrong-no-command = A command is needed
wrong-missing = { $argument } is needed
wrong-value = “{ $argument }” cannot be “{ $value }”; it can be: { $known }
wrong-value-missing = “{ $argument }” needs a value
wrong-value-form = “{ $value }” is not a good value for “{ $argument }”
wrong-twice = “{ $argument }” can be given only once
wrong-together = “{ $argument }” and “{ $other }” cannot be used together
wrong-letters = Some letters are not UTF-8
wrong-too-many = “{ $value }” is too much for “{ $argument }”
wrong-other = This cannot be understood
did-you-mean = Did you mean “{ $suggestion }”?
more = See “{ $command } --help”.

sheet-number = No.
sheet-plan = Plan
sheet-item = Chapter, page
sheet-passage = Passage
sheet-kind = Kind
sheet-text = Comment
sheet-name = From
sheet-date = Date
sheet-answer = Answer
sheet-state = State
sheet-found = Passage now
sheet-consultation = Comments on the draft
kind-question = Question
kind-correction = Correction
kind-opinion = Opinion
state-open = Open
state-settled = Settled
found-here = In its place
found-moved = Moved
found-changed = Changed
found-gone = Gone
exported-comments = Wrote { $comments ->
    [one] 1 comment
   *[other] { $comments } comments
} to “{ $path }”.{ $left ->
    [0] {""}
    [one] {" "}1 file that is no readable comment was left out (see the warnings above).
   *[other] {" "}{ $left } files that are no readable comments were left out (see the warnings above).
}

stage-load = Reading files
stage-validate = Checking what is written
stage-resolve = Settling numbers and references
stage-make = Making pages

built = Made { $pages ->
    [one] 1 page
   *[other] { $pages } pages
} from { $plans ->
    [one] 1 plan
   *[other] { $plans } plans
} in “{ $output }” ({ $files ->
    [one] 1 file
   *[other] { $files } files
}, { $size }).
compared = Wrote the comparison to { $output }: { $new } new, { $changed } changed, { $deleted } deleted, { $unchanged } unchanged.
not-built = Nothing was published; the last site is as it was.
checked = Checked { $pages ->
    [one] 1 page
   *[other] { $pages } pages
} of { $plans ->
    [one] 1 plan
   *[other] { $plans } plans
}. They can be published.
proved = Checked { $files ->
    [one] 1 PDF
   *[other] { $files } PDFs
}. Everybody can read { $files ->
    [one] it
   *[other] them
}.
printed = Made “{ $path }” ({ $size }).
made-project = Made a project in “{ $path }”.
    Next, “cd { $path }” and “kyodo build” make its site.
made-plan = Made a plan in “{ $path }”.
    Open plan.yaml first: the city's name and the period are to be changed.
serving = The preview has begun. Please open this address in a browser. Press Ctrl+C to end it.
    { $address }
shown = Shown anew ({ $milliseconds } ms).
not-shown = Something must be mended; the page is shown as it was before.
