namespace Zhiyin.Text.PersonalData;

/// <summary>The kinds of personal data of handbook §4.7.</summary>
public enum PersonalKind
{
    Mobile,
    Landline,
    IdentityCard,
    BankCard,
    Address,
    Name,
    Messenger,
    Secret,
    Mail,
    Plate,
    Passport,
}

/// <summary>A stretch of personal data in a normalised text, with what may be shown of it.</summary>
public readonly record struct PersonalFind(PersonalKind Kind, TextSpan Span, string Mask);
