using CrediCare.Domain.Amounts;

namespace CrediCare.Web.Features.Admin.Queue;

/// <summary>What a line shows of what it is about.</summary>
/// <param name="Item">How a form names it.</param>
/// <param name="Name">Who or what it is.</param>
/// <param name="Reference">The case number or receipt number; null where there is none.</param>
/// <param name="CreditorName">Whose claim it is; null where that is not known.</param>
/// <param name="Amount">What is owed today, or was registered; null where it is about no money.</param>
/// <param name="Holder">Whose it is; null is nobody's.</param>
public sealed record DeskFacts(
    DeskItem Item,
    string Name,
    string? Reference,
    string? CreditorName,
    Money? Amount,
    DeskHolder? Holder
);

/// <summary>A caseworker something is with.</summary>
public sealed record DeskHolder(Guid UserId, string PublicId, string FullName)
{
    /// <summary>"Mona P.": enough among colleagues.</summary>
    public string ShortName =>
        FullName.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var first, .., var last]
            ? $"{first} {last[..1]}."
            : FullName;
}
