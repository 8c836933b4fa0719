namespace CrediCare.Data.Lists;

/// <summary>
/// What a person often asks a list for, under a name of their own. It belongs to one person in one company, and is shown to
/// nobody else.
/// </summary>
public sealed class SavedFilter
{
    /// <summary>So many at most for a person, a company and a list.</summary>
    public const int Most = 30;

    /// <summary>How long a name may be, in characters.</summary>
    public const int NameLength = 60;

    /// <summary>How long the query may be, in characters.</summary>
    public const int QueryLength = 2000;

    private SavedFilter() { }

    public Guid Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public Guid UserId { get; private set; }

    /// <summary>The creditor worked for; the empty key for the agency's own staff.</summary>
    public Guid CompanyId { get; private set; }

    public ListKind List { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>The name as it is compared: upper case.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>What the list is asked for, as it stands in the address, with its question mark.</summary>
    public string Query { get; private set; } = "";

    public static SavedFilter Keep(Guid userId, Guid companyId, ListKind list, string name, string query) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            UserId = userId,
            CompanyId = companyId,
            List = list,
            Name = name,
            NameKey = KeyOf(name),
            Query = query,
        };

    public static string KeyOf(string name) => name.ToUpperInvariant();
}

/// <summary>The lists that can be asked for something.</summary>
public enum ListKind
{
    Cases,
    Debtors,
}
