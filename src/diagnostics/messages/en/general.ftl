# Words around every problem.

error = error
warning = warning
help = help

did-you-mean = Did you mean “{ $suggestion }”?

# The last line of a run.
summary = { $errors ->
    [0] { $warnings ->
        [one] 1 warning
       *[other] { $warnings } warnings
    }
   *[other] { $warnings ->
        [0] { $errors ->
            [one] 1 error
           *[other] { $errors } errors
        }
       *[other] { $errors ->
            [one] 1 error
           *[other] { $errors } errors
        }, { $warnings ->
            [one] 1 warning
           *[other] { $warnings } warnings
        }
    }
}
