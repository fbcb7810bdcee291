# References and addresses.

K401 = There is no “{ $target }”
    .label = refers to nothing
    .help = Check kind and id (such as measure:1-1-1, indicator:sns, chapter:overview).
    .explain =
        A reference leads nowhere

        “[](kind:id)” refers to something in the plan. What it refers to was removed, has another id now, or there is a slip in it. Number and title are filled in; they need not be written.

        Wrong:
          {"["}](measure:9-9-9)

        Right:
          {"["}](measure:1-1-1)
          {"["}](chapter:overview#period)
          {"["}](measure:id-of-another-plan/1-1-1)

K402 = “{ $target }” could be several things: { $candidates }
    .label = not one thing
    .help = Say which, for example with the name of the chapter.
    .explain =
        A reference is ambiguous

        Several chapters have a section or figure of this id, and nobody can tell which is meant.

        Wrong:
          {"["}](section:period)

        Right:
          {"["}](chapter:overview#period)

K403 = Two things would have the address “{ $address }”
    .label = the second
    .related = the first is here
    .help = Change the id or the file name of one of them.
    .explain =
        Two things have one address

        Where two things make a page or an image of the same name, one of them would be lost. Names that differ only by capital letters are the same name on Windows and others.

        Wrong:
          chapters/10-overview.ja.md
          chapters/20-overview.ja.md

        Right:
          chapters/10-overview.ja.md
          chapters/20-measures.ja.md

K404 = { $cause ->
    [decomposed] There is a file “{ $path }”, but the letters of its name are composed in another way
   *[missing] There is no image “{ $path }”
}
    .label = this image
    .help = { $cause ->
        [decomposed] Names given on a Mac can look the same and yet be others: が is then か and a sign. Name the file anew, best with letters and digits of ASCII, and write that name here.
       *[missing] Put it in the plan's folder images and write “images/name”. Check capital letters, too.
    }
    .explain =
        An image is missing

        Images lie in the plan's folder and are named by their path from there. Capital letters count, also in the ending (.png and .PNG).

        Wrong:
          ![Map](map.png)

        Right:
          ![Map of the city](images/map.png)

K405 = { $cause ->
    [decomposed] There is a file “{ $path }”, but the letters of its name are composed in another way
   *[missing] There is nothing at “{ $path }”
}
    .label = this link
    .help = { $cause ->
        [decomposed] Names given on a Mac can look the same and yet be others: が is then か and a sign. Name the file anew, best with letters and digits of ASCII, and write that name here.
       *[missing] See whether the file is there. To pages of the plan, refer by “chapter:id” and the like.
    }
    .explain =
        A link leads nowhere

        A link that is not a web address points to a file in the plan's folder. Refer to pages of the plan by reference and not by file name: references survive a new name.

        Wrong:
          {"["}Overview](overview.html)

        Right:
          {"["}](chapter:overview)
          {"["}Form](images/form.pdf)

K406 = There is no kind of reference “{ $kind }”
    .label = unknown kind
    .help = Kinds that there are: { $known }
    .explain =
        The kind of reference is not known

        In “[](kind:id)” the kind is one of a fixed list. Web addresses are written from https:// on.

        Wrong:
          {"["}](mesure:1-1)

        Right:
          {"["}](measure:1-1)

K407 = The image “{ $path }” cannot be used: { $reason ->
    [not-an-image] it cannot be read as an image
    [other-kind] it is a { $kind } image, which its name does not say
    [cut-off] the file is cut off
    [too-large] it is too large ({ $width } × { $height } pixels)
    [active] it is a file that a browser would run
    [script] it holds a script
    [external] it loads something from another server
    [entity] it uses entities of XML
   *[other] { $reason }
}
    .label = this image
    .related = the file of the image
    .help = { $reason ->
        [other-kind] Name the file as what it is, or save it again as PNG, JPEG, WebP or GIF.
        [cut-off] Copy it again from the original.
        [too-large] Save it with fewer than 100 million pixels (such as 10000 × 10000). On a website a width of some 2000 pixels is plenty.
       *[other] Save it again as PNG, JPEG, WebP, GIF or SVG.
    }
    .explain =
        An image cannot be used

        The file is there but is not a readable image, or has a script in it. Files that were only renamed, or copied only in part, do this too.

        Open it in an image program and save it as PNG, JPEG, WebP, GIF or SVG.
