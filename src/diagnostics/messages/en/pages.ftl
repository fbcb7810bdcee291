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

K605 = The HTML of the page “{ $page }” is not well formed in line { $line }: { $reason }
    .label = here
    .help = Correct the template. If it happens with the built-in design, kyodo is to blame.
    .explain =
        The HTML of a finished page is not well formed

        Something that is not closed, or stands where it may not, looks different from browser to browser. Nearly always a changed template is the cause.

        Take the files out of themes one by one to find it.

K606 = On the page “{ $page }” code or style is written into the page: { $found }
    .label = here
    .help = Move it to a file among the theme's assets, and load that with <script src="…"> or <link rel="stylesheet" href="…">.
    .explain =
        Code or style is written into a page

        For safety a city's server may forbid code and style that stand in the page itself (Content-Security-Policy). That goes for attributes such as onclick, for style attributes, and for links that begin with javascript:.

        Wrong:
          <p style="color: red" onclick="open()">Open</p>

        Right:
          <p class="notice">Open</p>

K607 = On the page “{ $page }” the html element has no lang
    .label = no lang
    .help = Begin the template with <html lang="…">.
    .explain =
        A page does not say its language

        Screen readers choose the voice by lang (JIS X 8341-3, WCAG 3.1.1).

        Wrong:
          <html>

        Right:
          <html lang="en">

K608 = The page “{ $page }” loads “{ $url }” from another host
    .label = another host
    .help = Put the file among the theme's assets or the plan's images, and load it from there.
    .explain =
        A page loads something from another host

        When that host fails the page falls apart, and it learns who reads the plan. Opened from a USB stick or kept in a web archive, the page lacks the file. Links to other sites are welcome.

        Wrong:
          <script src="https://example.jp/chart.js"></script>

        Right:
          <script src="../assets/chart.js"></script>

K609 = On the page “{ $page }” { $attribute } names the id “{ $id }”, which is not there
    .label = no such id
    .help = Give an element this id, or remove the attribute.
    .explain =
        An attribute names an id that is not there

        aria-labelledby, aria-describedby, for, headers and the like point by id to what names or describes an element. Where that is missing, screen readers find no name (WCAG 1.3.1, 4.1.2).

        Wrong:
          <label for="word">Search</label> <input id="query">

        Right:
          <label for="query">Search</label> <input id="query">

K610 = On the page “{ $page }” there are { $count } main headings (h1)
    .label = main heading
    .help = Leave just one main heading on the page.
    .explain =
        A page has no main heading, or several

        The main heading is the title of the page. Where there is just one, everybody knows at once what the page is about, with a screen reader and in search results too.

        Wrong:
          <h1>Plan</h1> <h1>Overview</h1>

        Right:
          <h1>Overview of the plan</h1>

K611 = The page “{ $page }” has no title
    .label = no title
    .help = Put <title>…</title> into its head.
    .explain =
        A page has no title

        The title stands in the browser's tab, among bookmarks and in search results, and is what screen readers read first (JIS X 8341-3, WCAG 2.4.2).

        Wrong:
          <title></title>

        Right:
          <title>Overview - Fourth Collaboration Plan</title>
