namespace CrediCare.Web.Features.Registrations.New;

/// <summary>The second step as it was typed, right or wrong.</summary>
public sealed record InvoiceForm
{
    public string? InvoiceNumber { get; init; }
    public string? OwnReference { get; init; }
    public string? InvoiceDate { get; init; }
    public string? DueDate { get; init; }
    public string? Invoiced { get; init; }
    public string? Outstanding { get; init; }
    public string? ReminderFees { get; init; }
    public string? Kid { get; init; }
    public string? Description { get; init; }

    /// <summary>Whether the creditor has sent a collection notice: <see cref="Yes"/> or anything else for no.</summary>
    public string? NoticeSent { get; init; }

    public string? NoticeSentOn { get; init; }
    public string? NoticeDeadline { get; init; }

    /// <summary>Whether the debtor objects: <see cref="Yes"/> or anything else for no.</summary>
    public string? Objects { get; init; }

    public string? Objection { get; init; }
    public string? Note { get; init; }

    public const string Yes = "yes";
    public const string No = "no";
}
