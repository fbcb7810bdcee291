# Theme.

K501 = There is a mistake in a template: { $reason }
    .label = here in the template
    .help = Correct the template, or remove the file to return to the built-in design.
    .explain =
        A template has a mistake

        A template in the folder themes is not well formed, or uses something that is not there. Chapters and YAML are not to blame.

        If nobody can repair it, move the file out of themes: the built-in design takes its place.

        Wrong:
          {"{{"} plan.titel {"}}"}

        Right:
          {"{{"} plan.title {"}}"}

K502 = There is no theme “{ $theme }”
    .label = this theme
    .help = Make a folder themes/{ $theme }, or write “theme: default”.
    .explain =
        A theme was not found

        theme in content/site.yaml is the name of a folder in themes, or default for the built-in design.

        Wrong:
          theme: blue            (where there is no themes/blue)

        Right:
          theme: default

K503 = The words of the interface lack “{ $key }” in { $language }
    .label = not translated
    .help = Add it to the theme's file strings/{ $language }.ftl. Until then the words of another language are shown.
    .explain =
        A word of the interface is not translated

        Words such as “Contents” and “Next” stand in the theme's folder strings, one file per language. A word that is missing is taken from another language.

        Whoever adds a language to site.yaml adds a file of words for it, too.

K504 = A file of the theme's strings cannot be read: { $reason }
    .label = here
    .help = Correct it, or remove the file to return to the built-in words.
    .explain =
        A file of strings is not well formed

        A file in the theme's folder strings is not well formed. Each word is one line of “name = words”.

        Wrong:
          contents: Contents

        Right:
          contents = Contents

K505 = “{ $ink }” on “{ $ground }” has a contrast of { $ratio }:1 { $scheme ->
    [light] in light colours
    [dark] in dark colours
   *[print] on paper
}; { $purpose ->
    [lines] lines and marks
   *[words] words
} need { $needed }:1
    .label = one of the two colours
    .related = the other colour is here
    .help = Make one of the two darker or the other lighter. The colours stand in the theme's css/tokens.css; those for dark screens under “@media (prefers-color-scheme: dark)”.
    .explain =
        Two colours are too alike to be told apart

        Words must have a contrast of at least 4.5:1 with what they stand on, and lines and marks that carry meaning, such as the outline of a link that the keyboard is on, 3:1 (WCAG 2.2, 1.4.3 and 1.4.11; JIS X 8341-3:2016, 1.4.3). Otherwise people with weak sight, or a phone in the sun, cannot read them.

        Each colour is checked as it is on a light screen, on a dark one and on paper. What is not set for dark screens or for paper keeps its light colour.

        Wrong:
          --color-muted: #999999;      (2.84:1 on white)

        Right:
          --color-muted: #595959;      (7:1 on white)

K506 = The contrast of “{ $token }” cannot be checked: { $reason ->
    [missing] no style sheet sets it
    [value] its value is not a colour that kyodo can work out
    [circle] it leads back to itself
    [condition] it is set under a condition
   *[place] it is set on a part of the page
}
    .label = not checked
    .help = { $reason ->
        [missing] Set it in css/tokens.css under :root; the built-in css/tokens.css shows how.
        [condition] Set it under :root, or for dark screens under “@media (prefers-color-scheme: dark)” alone. Otherwise check the contrast yourself.
        [place] Set it under :root, where it holds for the whole page. Otherwise check the contrast yourself.
       *[other] Write it as a colour such as #00118f, rgb(0 17 143) or oklch(30% 0.2 265), or as var() with another token. Otherwise check the contrast yourself.
    }
    .explain =
        The contrast of a colour cannot be checked

        kyodo checks the colours that a theme sets under :root, for light and dark screens and for paper. It understands hex, rgb(), hsl(), hwb(), lab(), lch(), oklab(), oklch(), color() and names of colours, var() with another token, and light-dark().

        A colour that is worked out in another way, or that holds only in wide windows or in a part of the page, is published as it is. Whether it can be read must then be checked by hand.

        Wrong:
          --color-text: color-mix(in srgb, black, navy);

        Right:
          --color-text: #000040;
