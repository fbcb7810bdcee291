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
