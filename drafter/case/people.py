"""Who is in a case: parties, the bodies complained of, other organisations."""

from enum import Enum

from drafter.case.dates import PartialDate
from drafter.case.fields import choice, code, named, private, record, records, secret, words


class Role(Enum):
    """What a party is to the complaint. A party may have several."""

    COMPLAINANT = "complainant"
    """Who was harmed, whoever writes."""
    AFFECTED = "person affected"
    REPRESENTATIVE = "representative"
    OFFICER = "officer"
    ADVISER = "adviser"
    """Who helps to complain and writes the letters."""
    OTHER = "other"


class Pronouns(Enum):
    """The subject pronoun a party goes by; the rest follow from it."""

    UNKNOWN = ""
    SHE = "she"
    HE = "he"
    THEY = "they"


class IdentifierKind(Enum):
    """What an identifier of a party is."""

    ADDRESS = "address"
    POSTCODE = "postcode"
    PHONE = "phone"
    EMAIL = "e-mail"
    DATE_OF_BIRTH = "date of birth"
    NHS_NUMBER = "NHS number"
    NI_NUMBER = "NI number"
    ACCOUNT = "account"
    REFERENCE = "reference"
    VEHICLE = "vehicle"
    WEB = "web address or handle"
    OTHER = "other"


@record
class Identifier:
    """An address, phone, date of birth or number by which a party could be traced."""

    id: str = code("id")
    kind: IdentifierKind = choice(
        "Kind",
        IdentifierKind.OTHER,
        help="What it is: the program then knows how else it is written.",
    )
    value: str = secret(
        "As it is written",
        help="Any spelling will be found: numbers are compared by their digits.",
        example="01632 960 123",
    )


class AuthorityKind(Enum):
    """On what footing someone represents another."""

    NONE = ""
    CONSENT = "signed consent"
    POWER_OF_ATTORNEY = "power of attorney"
    PERSONAL_REPRESENTATIVE = "personal representative"
    SUITABLE_PERSON = "suitable person"
    PARENT = "parental responsibility"


@record
class Representation:
    """One party acting for another (LGA 1974, section 26A(2); 34C(2) for care providers)."""

    id: str = code("id")
    of: str = code("Represents", help="The person they speak for.")
    authority: AuthorityKind = choice(
        "Authority",
        AuthorityKind.NONE,
        help="What lets them speak for that person. An Ombudsman asks to see it.",
    )
    given_on: PartialDate | None = records(
        "Authority given on",
        help="The date on the signed paper. Empty: letters say that it is enclosed.",
        example="22 January 2026",
        default=None,
    )
    may_share_with: str = private(
        "May share with whom",
        help="Who else may be told. The permission form prints it, in your client's words.",
        example="my sister, Ms Rowan Specimen",
    )


class Called(Enum):
    """How a party is called in what leaves the program."""

    PSEUDONYM = "pseudonym"
    PHRASE = "phrase"


@record
class Party:
    """A person in the case, under real names, and how that person is called outside it."""

    id: str = code("id")
    roles: tuple[Role, ...] = choice(
        "Roles",
        (),
        help="Tick all that fit. Complainant: who was harmed, whoever writes. Person affected: who"
        " was harmed too. Representative: speaks for them. Officer: works for the body. Adviser:"
        " writes the letters.",
    )
    title: str = secret("Title", help="As people write it. A child needs none.", example="Miss")
    forenames: str = secret(
        "Forenames", help="All first names: each is found in your text.", example="Sam Alex"
    )
    surname: str = secret(
        "Surname", help="The family name, as the person spells it.", example="Example"
    )
    also_known_as: tuple[str, ...] = secret(
        "Also goes by",
        help="Nicknames, a maiden name, another spelling: each as people write it. Put a semicolon"
        " (;) between two.",
        example="Sammy; Mrs Specimen",
        default=(),
    )
    pronouns: Pronouns = choice(
        "Pronouns",
        Pronouns.UNKNOWN,
        help="A check then finds a “she” that should be “he”. Ask if you do not know.",
    )
    is_child: bool = choice(
        "Child or young person",
        default=False,
        help="A decision gives a child a letter without a title; what you send, the first name.",
    )
    has_died: bool = choice(
        "Has died",
        default=False,
        help="A check then asks who an apology or payment to this person should go to.",
    )
    identifiers: tuple[Identifier, ...] = records(
        "Identifiers",
        help="Address, telephone, date of birth, numbers: found wherever they stand in your text."
        " Your letters take the address from here.",
    )
    called: Called = choice(
        "Called by",
        Called.PSEUDONYM,
        help="How a decision or case study calls this person.",
    )
    pseudonym: str = words(
        "Pseudonym",
        help="Left empty, one is allotted by the rules; yours is always honoured.",
        example="Miss X",
    )
    first_called: str = words(
        "Called at first mention",
        help="For “phrase”: the words used the first time. No name in it.",
        example="a Council officer",
    )
    then_called: str = words(
        "Called after that",
        help="For “phrase”: the words used from then on.",
        example="the officer",
    )
    represents: tuple[Representation, ...] = records(
        "Represents",
        help="Whom this person speaks for, and what lets them. Letters and the Ombudsman's form"
        " say it.",
    )
    note: str = private(
        "Note",
        long=True,
        help="What you should know about this person. It stays here and is never printed.",
        example="Works nights: ring after 2pm.",
    )


class RelationKind(Enum):
    """How one party is related to another: *of* is the ``kind`` of *to*."""

    PARTNER = "partner"
    FORMER_PARTNER = "former partner"
    PARENT = "parent"
    CHILD = "child"
    SIBLING = "sibling"
    RELATIVE = "relative"
    FRIEND = "friend"
    NEIGHBOUR = "neighbour"
    CARER = "carer"
    COLLEAGUE = "colleague"
    OTHER = "other"


@record
class Relation:
    """Who is whose: "Mr Y (``of``) is the partner (``kind``) of Miss X (``to``)"."""

    id: str = code("id")
    of: str = code("Who", help="Read it as a sentence: who is the partner of whom?")
    kind: RelationKind = choice(
        "Is the", RelationKind.OTHER, help="What the first person is to the second."
    )
    to: str = code("Of whom", help="The second person of the sentence.")
    words: str = words(
        "In words",
        help="As you would write it before the name of the first person. Letters say it so.",
        example="her former partner",
    )


class BodyKind(Enum):
    """What sort of body is complained of; Part 3A of the 1974 Act is for care providers."""

    COUNCIL = "council"
    CARE_PROVIDER = "care provider"
    SCHOOL_PANEL = "admission appeal panel"
    LANDLORD = "landlord"
    HEALTH = "health body"
    OTHER = "other"


@record
class BodyInJurisdiction:
    """A council or other body complained of, with its own reference.

    Bodies are named in the title line (LGA 1974, section 30(3)); in running text the short
    form stands for every form of the name.
    """

    id: str = code("id")
    kind: BodyKind = choice(
        "Kind", BodyKind.COUNCIL, help="It decides which rules, time limits and paragraphs fit."
    )
    name: str = named(
        "Name",
        help="In full, as on its letters. Titles and addresses print it.",
        example="Exampleshire Council",
    )
    short_form: str = words(
        "Called in the text",
        help="What stands for every form of its name. Empty: it follows from the kind.",
        example="the Council",
    )
    also_known_as: tuple[str, ...] = named(
        "Also called",
        help="Other names and initials that people use for it. Put a semicolon (;) between two.",
        example="Exampleshire County Council; ExC",
        default=(),
    )
    reference: str = words(
        "Reference",
        help="Only where this body has a number of its own: beside its name in a decision's title,"
        " “your reference” in a letter.",
        example="25 900 417b",
    )
    is_named: bool = choice(
        "Named in the title",
        default=True,
        help="A provider may go unnamed, if its name would show who somebody is: section 34H.",
    )
    unnamed_because: str = private(
        "Why it is not named",
        help="What in its name would show who somebody is. It stays here.",
        example="Only one person lives in this home.",
    )
    address: str = private(
        "Where complaints go",
        help="Postal address or e-mail, a line for each line. Letters print it.",
        example="Complaints Team, 1 Example Square, Exampleton ZZ1 1AB",
        long=True,
    )


class Treatment(Enum):
    """What becomes of an organisation's name."""

    NAMED = "named"
    DESCRIBED = "described"
    HIDDEN = "hidden"


@record
class Organisation:
    """Another organisation in the story (a regulator, surgery, school)."""

    id: str = code("id")
    name: str = named(
        "Name",
        help="In full, so that it is found in your text.",
        example="Information Commissioner's Office",
    )
    also_known_as: tuple[str, ...] = named(
        "Also called",
        help="Other names and initials for it. Put a semicolon (;) between two.",
        example="ICO; the Commissioner",
        default=(),
    )
    treatment: Treatment = choice(
        "In the statement",
        Treatment.NAMED,
        help="What a decision or case study does with the name.",
    )
    described_as: str = words(
        "Described as",
        help="For “described”: the words in place of the name.",
        example="a GP surgery",
    )
