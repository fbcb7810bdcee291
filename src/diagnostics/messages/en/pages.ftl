# The finished pages.

K601 = On the page “{ $page }” the link “{ $link }” leads nowhere
    .label = broken link
    .help = Correct the chapter or template that the link is in.
    .explain =
        A link on a finished page is broken

        After all pages were made, every link was followed. The page, or the place on it, is not there.

        In a chapter, write a reference ([](chapter:overview) and the like) instead: it cannot break. If the theme was changed, look at its templates.

K602 = On the page “{ $page }” the id “{ $id }” is there twice
    .label = the second id
    .help = Change one “{"{"}#{ $id }{"}"}” of a heading or figure.
    .explain =
        An id is on a page twice

        An id names a place on a page. Where it is there twice, links reach only one, and screen readers are led astray (WCAG 2.2).

        Wrong:
          ## Period {"{"}#period{"}"}
          ## Period of the targets {"{"}#period{"}"}

        Right:
          ## Period {"{"}#period{"}"}
          ## Period of the targets {"{"}#target-period{"}"}

K603 = On the page “{ $page }” the headings jump from level { $from } to level { $to }
    .label = a level is missing
    .help = Add one “#” at a time.
    .explain =
        A level of headings is missing

        Headings go down one level at a time. Whoever follows them with a screen reader takes a jump for something missing (JIS X 8341-3, WCAG 1.3.1).

        Wrong:
          ## Overview
          #### Period

        Right:
          ## Overview
          ### Period

K604 = On the page “{ $page }” the image “{ $image }” has no alternative text
    .label = no alternative text
    .help = Write “![what the image tells](…)”.
    .explain =
        An image has no alternative text

        To those who cannot see an image its alternative text is read (JIS X 8341-3, WCAG 1.1.1). Say in a short sentence what the image tells; “image” or “photo” tells nothing.

        Wrong:
          ![](images/map.png)

        Right:
          ![Map: the city lies in the middle of the prefecture](images/map.png)

K605 = The HTML of the page “{ $page }” is not well formed: { $reason }
    .label = here
    .help = Correct the template. If it happens with the built-in design, kyodo is to blame.
    .explain =
        The HTML of a finished page is not well formed

        Something that is not closed, or stands where it may not, looks different from browser to browser. Nearly always a changed template is the cause.

        Take the files out of themes one by one to find it.
