"""Words that turn what is said: negations, and pairs of opposites."""

NEGATIONS = frozenset(
    """
    not no never none nobody nothing neither nor without cannot lack lacks lacked lacking fail fails
    failed failing failure refuse refused refuses deny denied denies denying hardly barely scarcely
    insufficient insufficiently inadequate inadequately absence absent little few rarely seldom
    don't doesn't didn't isn't aren't wasn't weren't won't can't hasn't haven't hadn't wouldn't
    shouldn't couldn't
    """.split()
)

# Words of either side of a pair.
PAIRS = """
increase increased increases increasing rise rose risen rising grew grown growing growth more higher
    up expanded | decrease decreased decreases decreasing fall fell fallen falling drop dropped
    decline declined declining fewer lower less down shrank shrunk reduced halved cut
improve improved improves improving improvement better progress advanced | worsen worsened worsening
    worse deteriorated deteriorating deterioration backsliding declined
adequate adequately sufficient sufficiently enough ample | inadequate inadequately insufficient
    insufficiently scarce scant
upgrade upgraded promoted | downgrade downgraded downgrading demoted relegated
accurate true correct fair just reliable | inaccurate untrue false incorrect unfair unjust biased
    unreliable misleading
free freely independent independently impartial | controlled restricted interfered biased dependent
    politicised
open opened reopened | closed close shut shuttered blocked
allow allowed allows permitted permit lawful | ban banned bans barred prohibited forbidden blocked
    prevented
release released freed | detain detained arrested jailed imprisoned held
succeed succeeded success successful achieved effective effectively | fail failed failure
    unsuccessful ineffective missed floundering
safe safely secure | unsafe dangerous insecure unprotected
voluntary voluntarily willingly consent | forced forcibly involuntary coerced compelled force
support supported supports help helped protect protected | hamper hampered hampers impede impeded
    impedes hinder hindered obstruct obstructed undermine undermined abandoned
all every everyone whole entire always fully completely | some few partly partially part none nobody
    never
punished prosecuted convicted | unpunished impunity acquitted pardoned
public publicly transparent disclosed published | secret secretly withheld concealed hidden opaque
cooperate cooperated cooperating cooperative | obstructed refused stonewalled uncooperative
strong strengthened stronger | weak weakened weaker
rich wealthy | poor
legal lawful legally | illegal illegally unlawful unlawfully
peaceful peacefully | violent violently
"""
