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
