namespace CrediCare.Data.Api;

/// <summary>
/// What a program was answered, by the key it gave its call: the same call again gets the same answer and does nothing more. Kept
/// for <see cref="KeptDays"/> days.
/// </summary>
public sealed class ApiAnswer
{
    public const int KeptDays = 30;

    /// <summary>Whose call it was; a key that took over goes on with the calls of the one before.</summary>
    public required Guid UserId { get; init; }

    public required string Key { get; init; }

    /// <summary>What was asked: method, address and body, SHA-256 in hexadecimal digits.</summary>
    public required string RequestHash { get; init; }

    public required DateTime BegunAtUtc { get; set; }

    /// <summary>Null while it is being worked on.</summary>
    public int? Status { get; set; }

    public string? Body { get; set; }
}
