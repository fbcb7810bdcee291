# Writing.

K701 = “{ $path }” was not made by kyodo and is left alone
    .label = left alone
    .help = Name an empty folder, or one that is not there yet, with “--output”; or empty this one if nothing in it is needed.
    .explain =
        The folder was not made by kyodo

        A new build removes what the last one made. To keep anything else from harm, kyodo writes only into folders with its mark (a file .kyodo), and into empty ones.

        Wrong:
          kyodo build --output ~/Documents

        Right:
          kyodo build --output ~/Documents/plan-site

K702 = “{ $path }” cannot be written: { $cause ->
        [full] the disk is full
        [read-only] it can only be read
        [permission] you may not write there
        [mount] it is the mount point of a disk and cannot be replaced as a whole
       *[other] { $reason }
    }
    .label = cannot be written
    .help = Check the space on the disk, your permission, and the shared folder, and try again. What was published before is untouched.
    .explain =
        Something cannot be written

        The disk is full, the permission is missing, or another program holds the file. What was half written is thrown away; the site of the last build is as it was.

        A site is replaced as a whole, so the mount point of a disk or of a container's volume cannot itself be the output folder. Name a folder within it.

        Wrong:
          kyodo build --output /mnt/www

        Right:
          kyodo build --output /mnt/www/plan

K703 = Another kyodo is writing to “{ $path }”
    .label = in use
    .help = Wait until it has finished, and try again.
    .explain =
        Another kyodo is at work

        Two of them writing to one folder would mix two sites. Wait until the first has finished.

        If it cannot wait, “--output” builds into another folder.

K704 = “{ $path }” holds the sources and is not written to
    .label = the sources
    .help = Name a folder outside content and themes with “--output”.
    .explain =
        Sources are never written over

        Everything in the output folder is replaced by each build. Inside content or themes, or around them, that would destroy the sources.

        Wrong:
          kyodo build --output content

        Right:
          kyodo build --output output

K705 = “{ $path }” is there already with other content and is not written over
    .label = the file that is there
    .help = Name another file with “--output”, or move the one that is there. It is as it was.
    .explain =
        A file in which someone may have written is kept

        Divisions may have typed their answers into a table that was exported before. A file that differs in anything from what would be written is not written over.

        Example:
          kyodo export comments --output comments-2.csv
