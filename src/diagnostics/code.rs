//! The list of everything that kyodo can find wrong.
//!
//! Codes are stable: they are quoted in mails and searched for. Hundreds tell the stage:
//! 0 files and bytes, 1 YAML, 2 Markdown, 3 the meaning of what is written, 4 references and addresses,
//! 5 theme, 6 the finished pages, 7 writing, 8 commands, 9 paper.

/// Tells how grave a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Publication stops and the last good output stays.
    Error,
    /// Publication goes on, unless `--strict` is given.
    Warning,
}

macro_rules! codes {
    ($($severity:ident $number:literal $name:ident;)*) => {
        /// Names a kind of problem; its sentences stand in the message catalogues under its number.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Code { $($name,)* }

        impl Code {
            /// Lists every code there is, by number.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// Returns the number that people see, such as `K101`.
            pub fn number(self) -> &'static str {
                match self { $(Self::$name => $number,)* }
            }

            /// Tells how grave a problem of this kind is.
            pub fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    // Files and bytes.
    Error "K001" NotUtf8; // {encoding}: shift_jis | shift_jis-gap | utf-16 | unknown, {file}: sheet | text, {bytes} of a gap
    Error "K002" UnreadableFile; // {reason}: gone | permission | not-a-file | name | loop | other
    Error "K003" MissingFile; // {path}
    Warning "K004" EmptyFile;
    Warning "K005" UnknownFile; // {path}
    Error "K006" NulByte;
    Error "K007" OutsideProject; // {path}
    Error "K008" FileTooLarge; // {size}, {limit}
    Error "K009" NotAProject; // {path}
    Error "K010" NothingToPublish; // {reason}: drafts | draft | place | none, {count}, {plan}, {path}
    Warning "K011" LostLetter; // {kind}: lost | own

    // YAML.
    Error "K101" YamlSyntax; // {cause}: tab | wide-space | wide-colon | colon-space | hash | unclosed | colon | bracket | alias | indentation | documents | sign | dash | escape | trailing | block | tag | comment | letter | other, {reason}
    Error "K102" DuplicateKey; // {key}; related: the first
    Error "K103" UnknownKey; // {key}, {known}, {cause}: comma | other, {plain} of a number with commas; suggestion
    Error "K104" MissingKey; // {key}
    Error "K105" WrongType; // {expected}: text | number | whole | bool | list | map | city-code | email, {found}: null | bool | number | text | list | map
    Error "K106" YamlTooComplex; // aliases or nesting without end
    Error "K107" UnknownWord; // {word}, {known}; a value outside a closed list; suggestion
    Error "K108" InvalidFrontMatter; // {reason}: missing | unclosed | not-a-map
    Warning "K109" CutByComment; // {text}
    Warning "K110" MarkInData; // {form}: strong | ruby | link, {text}

    // Markdown.
    Error "K201" UnclosedDirective; // {name}
    Error "K202" UnknownDirective; // {name}; suggestion
    Warning "K203" StrayDirectiveEnd;
    Error "K204" InvalidDirective; // {reason}: name | title | braces | quote | argument | twice | trailing | crossing | indented | container | leaf | inline, {name}
    Error "K205" NestedTooDeep; // {limit}
    Warning "K206" RawHtml; // {html}
    Error "K207" UnsafeLink; // {url}
    Warning "K208" InvalidRuby; // {text}
    Warning "K209" HeadingInsideBlock;
    Error "K210" DirectiveArgument; // {name}, {argument}, {expected}, {cause}: unknown | missing | value; suggestion
    Error "K211" InvalidTable; // {reason}: content | row | uneven | beyond | few-rows | few-columns | above | left | head | shape | whole-row | whole-column, {found}, {expected}
    Error "K212" DirectivePlace; // {name}, {reason}: around | alone | within
    Warning "K213" UnknownHeadingClass; // {class}
    Warning "K214" MistypedMark; // {form}: directive | heading | link | image | note | ruby, {text}; suggestion

    // The meaning of what is written.
    Error "K301" DuplicateId; // {id}, {what}: record | other; related: the first
    Error "K302" InvalidId; // {id}, {from}: file | other
    Error "K303" UnknownDepartment; // {id}, {known}; suggestion
    Error "K304" UnknownAudience; // {id}, {known}; suggestion
    Error "K305" UnknownMeasure; // {id}; suggestion
    Error "K306" UnknownIndicator; // {id}; suggestion
    Error "K307" YearOutsidePeriod; // {year}, {from}, {end}: known | open, {to} where known; related: the period
    Error "K308" TargetAgainstDirection; // {target}, {baseline}; related: the baseline
    Error "K309" InvalidYear; // {text}
    Error "K310" InvalidDate; // {text}
    Error "K311" InvalidNumbering; // {pattern}
    Error "K312" UnknownRating; // {id}, {known}; suggestion
    Error "K313" PeriodReversed; // {from}, {to}; related: the beginning
    Error "K314" SumDiffers; // {sum}, {total}
    Error "K315" UnknownLanguage; // {language}, {known}
    Error "K316" InvalidUrl; // {url}
    Warning "K317" MissingTranslation; // {language}
    Error "K318" InvalidArticle; // {reason}: heading | order | twice | caption | list | before, {text}; related: the other
    Error "K319" NotFinite; // {text}
    Error "K320" EmptyText;
    Error "K321" UnknownTerm; // {id}; suggestion
    Error "K322" InvalidOrder; // {reason}: twice | years | columns; related: the other
    Error "K323" UnknownSeries; // {id}, {known}; suggestion
    Warning "K324" StructureDiffers; // {part}, {language}; a part that another language lacks; related: the other
    Error "K325" OutOfRange; // {found}, {from}, {to}, {key} of a list whose length it is
    Error "K326" UnknownPlan; // {id}, {known}; suggestion
    Error "K327" InvalidRelisting; // {id}, {reason}: twice | parent; related: where the measure stands
    Error "K328" UnknownStage; // {id}, {known}; suggestion
    Error "K329" InvalidRun; // {reason}: overlap | outside | undeclared, {year}, {from}, {to}; related: the run before, the schedule's years
    Error "K330" InvalidHours; // {text}
    Error "K331" UnknownConsultation; // {id}, {known}; suggestion
    Error "K332" CountDiffers; // {found}, {expected}; related: the other list
    Error "K333" UnitsDiffer; // {unit}, {other}; related: the other series
    Error "K334" UnknownPart; // {id}, {known}; suggestion
    Error "K335" PartOrder; // {reason}: apart | order, {id}; related: the chapter of the other part, or of the same part
    Warning "K336" EmptyPart; // {id}
    Error "K337" LanguagesDiffer; // {key}; related: the other language
    Error "K338" CellsMissing; // {found}, {groups}
    Warning "K339" AnswersDiffer; // {reason}: sum | over | percent, {found}, {expected}; related: the other figure
    Warning "K340" PercentSum; // {sum}; related: the first
    Warning "K341" MisleadingChart;
    Error "K342" UnknownDiagramPart; // {id}, {known}; of a diagram; suggestion
    Error "K343" LeadsToItself; // {id}
    Warning "K344" UnreachedStep; // {id}
    Error "K345" EditionsDisagree; // {relation}: successor | predecessor, {plan}, {first}, {second}; related: who said otherwise
    Error "K346" EditionCircle; // {plans}
    Warning "K347" NoteWithoutNumber; // {id}
    Error "K348" InvalidVariant; // {reason}: unknown | itself | variant | default | code, {language}, {base}, {known}
    Warning "K349" TranslationOutdated; // {reason}: new | changed, {written}, {current}; related: the original
    Error "K350" NothingToCompareWith; // {reason}: missing | itself
    Error "K351" FiguresDisagree; // {found}, {other}; related: the other figure
    Error "K352" FileNameDiffers; // {file}, {year}
    Error "K360" UnknownCriterion; // {number}, {known}; suggestion
    Warning "K361" CheckDisagrees; // {number}, {checker}, {rule}; related: the rule

    Warning "K362" OpenConsultation; // {reason}: none | several; related: the first of several
    Error "K363" UnknownSheet; // {file}, {known}, {reason}: kind | path | missing; suggestion
    Error "K364" UnknownColumn; // {column}, {known}; suggestion
    Error "K365" MissingColumn; // {column}
    Error "K366" InvalidSheet; // {reason}: quote | cells | twice, {found}, {expected}; related: the column's first head
    Warning "K367" TotalDiffers; // {total}: opinions | reflected | submitters | channel, {found}, {expected}
    // Comments on a draft; nothing that is wrong with one stands in the way of publication.
    Warning "K380" InvalidMoment; // {text}
    Warning "K381" InvalidPassage; // {text}

    // References and addresses.
    Error "K401" DanglingReference; // {target}; suggestion
    Error "K402" AmbiguousReference; // {target}, {candidates}
    Error "K403" AddressTaken; // {address}; related: the other
    Error "K404" MissingImage; // {path}, {cause}: missing | decomposed; suggestion
    Error "K405" BrokenLink; // {path}, {cause}: missing | decomposed; suggestion
    Error "K406" UnknownReferenceKind; // {kind}, {known}; suggestion
    Error "K407" InvalidImage; // {path}, {reason}: not-an-image | active | script | external | entity

    // Theme.
    Error "K501" TemplateError; // {reason}
    Error "K502" UnknownTheme; // {theme}
    Warning "K503" MissingString; // {key}, {language}
    Error "K504" InvalidStrings; // {reason}
    Error "K505" ContrastTooLow; // {ink}, {ground}, {scheme}: light | dark | print, {purpose}: words | lines, {ratio}, {needed}; related: the other colour
    Warning "K506" UncheckedColour; // {token}, {reason}: missing | value | circle | condition | place

    // The finished pages.
    Error "K601" BrokenPageLink; // {page}, {link}
    Error "K602" DuplicatePageId; // {page}, {id}
    Error "K603" HeadingSkipped; // {page}, {from}, {to}
    Error "K604" ImageWithoutAlternative; // {page}, {image}
    Error "K605" InvalidHtml; // {page}, {line}, {reason}
    Error "K606" InlineCode; // {page}, {found}: <script> | <style> | onclick="…" | the javascript: address …
    Error "K607" PageWithoutLanguage; // {page}
    Error "K608" ExternalResource; // {page}, {url}
    Error "K609" DanglingIdReference; // {page}, {attribute}, {id}
    Error "K610" MainHeadingCount; // {page}, {count}; of h1, which is not 1
    Error "K611" PageWithoutTitle; // {page}

    // Writing.
    Error "K701" OutputNotOurs; // {path}
    Error "K702" WriteFailed; // {path}, {cause}: full | read-only | permission | mount | other, {reason}
    Error "K703" OutputBusy; // {path}
    Error "K704" OutputInsideSources; // {path}
    Error "K705" FileDiffers; // {path}

    // Commands.
    Error "K801" AlreadyThere; // {path}
    Error "K802" UnknownCode; // {code}; suggestion
    Error "K803" InvalidName; // {name}
    Error "K804" WithoutPdf;
    Error "K805" UnknownState; // {state}; neither plan nor folder nor revision; suggestion
    Error "K806" WithoutGit; // {state}
    Error "K807" NotARepository; // {state}, {path}
    Error "K808" UnknownPlanOfState; // {plan}, {state}, {known}; suggestion
    Error "K809" SeveralPlans; // {state}, {known}
    Error "K810" StateWithProblems; // {state}, {count}, {number}, {path}
    Error "K811" StateWithoutContent; // {state}
    Error "K812" GitFailed; // {state}, {reason}
    Error "K813" CommentRefused; // {part}: at | language | quote | kind | name | text, {reason}: missing | long | form, {limit}
    Error "K814" UnknownComment; // {id}
    Error "K815" CommentNotAnswerable; // {path}
    Error "K816" UnknownChapter; // {id}, {known}; suggestion
    Error "K820" NoAddress; // {address}, {reason}

    // Paper.
    Error "K901" FontMissing; // {families}, {system}: linux | windows | macos | other
    Error "K902" LetterWithoutFont; // {letter}, {number}
    Warning "K903" PaperWarning; // {reason}
    Error "K904" PdfRefused; // {reason}
    Error "K905" UnreadablePdf; // {file}, {reason}: missing | password | damaged
    Error "K906" PdfWithoutTags; // {file}, {reason}: tags | standard
    Error "K907" PdfWithoutTitle; // {file}, {reason}: missing | hidden
    Error "K908" PdfWithoutLanguage; // {file}
    Error "K909" PdfFont; // {file}, {font}, {reason}: outside | map
    Warning "K910" PdfLetter; // {file}, {page}, {letter}, {number}
    Warning "K911" OutlineDiffers; // {file}, {reason}: missing | extra | other, {entry}, {outline}
    Warning "K912" WrongPageNumber; // {file}, {entry}, {printed}, {actual}
    Warning "K913" BeyondTypeArea; // {file}, {page}, {what}: words | picture, {words}
    Error "K920" TypesettingBroke; // {reason}
}

impl Code {
    /// Finds a code by its number, in either case.
    pub fn from_number(number: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.number().eq_ignore_ascii_case(number))
    }
}

#[cfg(test)]
mod tests {
    use super::Code;

    #[test]
    fn numbers_are_unique_and_in_order() {
        for pair in Code::ALL.windows(2) {
            assert!(pair[0].number() < pair[1].number(), "{:?} before {:?}", pair[0], pair[1]);
        }
    }
}
