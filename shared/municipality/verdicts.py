"""`bare_answers` and `verdicts` in `readings.yaml`: how people say whether something is solved."""

from shared.municipality.strict import Id, Strict, Words


class BareAnswers(Strict):
    """A bare yes or no to the question whether it is solved, and what says yes to an answer; in small
    letters, as people write them."""

    solved: tuple[str, ...] = ()
    understood: tuple[str, ...] = ()
    not_solved: tuple[str, ...] = ()


class StateWords(Strict):
    """How words (folded) tell of a trouble of these `topics`, or of any. Verbs by stem: all is
    `well` or `ill`, and denied the contrary; what `comes` is well where it is `wanted` or has no name; others
    are `neutral`. `good` or `bad` counts where it is the predicate, `half` a solution wherever it is said.
    What comes `by_name` is well only where what is wanted is named, or beside a yes or thanks.
    Nouns: `things` that are well when gone, what is `wanted`, and `other` things that may come as well."""

    topics: tuple[Id, ...] = ()
    well: tuple[Words, ...] = ()
    ill: tuple[Words, ...] = ()
    comes: tuple[Words, ...] = ()
    by_name: tuple[Words, ...] = ()
    neutral: tuple[Words, ...] = ()
    good: tuple[Words, ...] = ()
    bad: tuple[Words, ...] = ()
    half: tuple[Words, ...] = ()
    things: tuple[Words, ...] = ()
    wanted: tuple[Words, ...] = ()
    other: tuple[Words, ...] = ()


class Verdicts(Strict):
    """Words (folded) that tell, beside the intents `solved` and `not_solved`, whether it is solved: as the
    last of a message, anywhere in it, what makes a solution doubtful, and what may stand after it; in which
    `states` the matters of each subject may be, and what is `nameless` beside a verb that says so. `looks`:
    stems of what somebody will do who has not looked yet; `unseen`: phrases that say so; `elsewhere`:
    beginnings of those to whom one may write instead."""

    solved: tuple[Words, ...] = ()
    not_solved: tuple[Words, ...] = ()
    in_doubt: tuple[Words, ...] = ()
    trailing: tuple[Words, ...] = ()
    states: tuple[StateWords, ...] = ()
    nameless: tuple[Words, ...] = ()
    looks: tuple[Words, ...] = ()
    elsewhere: tuple[Words, ...] = ()
    unseen: tuple[Words, ...] = ()
