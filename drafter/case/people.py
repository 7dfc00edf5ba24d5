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
    kind: IdentifierKind = choice("Kind", IdentifierKind.OTHER)
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
    of: str = code("Represents")
    authority: AuthorityKind = choice("Authority", AuthorityKind.NONE)
    given_on: PartialDate | None = records("Authority given on", default=None)
    may_share_with: str = private("May share with whom")


class Called(Enum):
    """How a party is called in what leaves the program."""

    PSEUDONYM = "pseudonym"
    PHRASE = "phrase"


@record
class Party:
    """A person in the case, under real names, and how that person is called outside it."""

    id: str = code("id")
    roles: tuple[Role, ...] = choice("Roles", ())
    title: str = secret("Title", example="Miss")
    forenames: str = secret("Forenames", example="Sam Alex")
    surname: str = secret("Surname", example="Example")
    also_known_as: tuple[str, ...] = secret(
        "Also goes by",
        help="Nicknames, a maiden name, another spelling: each as people write it.",
        default=(),
    )
    pronouns: Pronouns = choice("Pronouns", Pronouns.UNKNOWN)
    is_child: bool = choice("Child or young person", default=False)
    has_died: bool = choice("Has died", default=False)
    identifiers: tuple[Identifier, ...] = records("Identifiers")
    called: Called = choice("Called by", Called.PSEUDONYM)
    pseudonym: str = words(
        "Pseudonym",
        help="Left empty, one is allotted by the rules; yours is always honoured.",
        example="Miss X",
    )
    first_called: str = words("Called at first mention", example="a Council officer")
    then_called: str = words("Called after that", example="the officer")
    represents: tuple[Representation, ...] = records("Represents")
    note: str = private("Note", long=True)


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
    of: str = code("Who")
    kind: RelationKind = choice("Is the", RelationKind.OTHER)
    to: str = code("Of whom")
    words: str = words("In words", example="her former partner")


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
    kind: BodyKind = choice("Kind", BodyKind.COUNCIL)
    name: str = named("Name", example="Exampleshire Council")
    short_form: str = words("Called in the text", example="the Council")
    also_known_as: tuple[str, ...] = named("Also called", default=())
    reference: str = words("Reference", help="Where each body has its own.", example="23 005 561b")
    is_named: bool = choice(
        "Named in the title", default=True, help="A provider may go unnamed: section 34H."
    )
    unnamed_because: str = private("Why it is not named")
    address: str = private(
        "Where complaints go", help="Postal address or e-mail, a line for each line.", long=True
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
    name: str = named("Name", example="Information Commissioner's Office")
    also_known_as: tuple[str, ...] = named("Also called", default=())
    treatment: Treatment = choice("In the statement", Treatment.NAMED)
    described_as: str = words("Described as", example="a GP surgery")
