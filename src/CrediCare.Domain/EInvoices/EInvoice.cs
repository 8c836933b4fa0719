using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.EInvoices;

/// <summary>
/// What an e-invoice says of a claim: EHF Billing 3.0, which is Peppol BIS Billing 3 in UBL 2.1. As it was written: identifiers are
/// text that nobody has checked, and what is not there is null.
/// </summary>
public sealed record EInvoice
{
    /// <summary>A credit note; never a claim.</summary>
    public required bool IsCreditNote { get; init; }

    /// <summary>BT-1.</summary>
    public required string Number { get; init; }

    /// <summary>BT-2.</summary>
    public required DateOnly IssuedOn { get; init; }

    /// <summary>BT-9; optional where the terms say in words when to pay.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>BT-20, in the supplier's words.</summary>
    public string? Terms { get; init; }

    /// <summary>BT-5, ISO 4217.</summary>
    public required string Currency { get; init; }

    /// <summary>BT-115, after what was paid before and rounding, in the invoice's currency.</summary>
    public required Money Payable { get; init; }

    /// <summary>BT-83; no rule of the format makes it a KID. Null also where the invoice names several.</summary>
    public string? PaymentReference { get; init; }

    /// <summary>BT-84, IBAN or eleven digits.</summary>
    public string? PayeeAccount { get; init; }

    public required EInvoiceParty Supplier { get; init; }

    public required EInvoiceParty Customer { get; init; }

    /// <summary>BT-153, what the lines are for: the first few, each once.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    /// <summary>BT-125, the PDF files that lie in it.</summary>
    public IReadOnlyList<EInvoiceDocument> Documents { get; init; } = [];

    /// <summary>BT-125, the names of files in it that are not read: other kinds than PDF, or one too many; empty where none is given.</summary>
    public IReadOnlyList<string> OtherFiles { get; init; } = [];
}

/// <summary>Who sends an invoice, or who is to pay it.</summary>
public sealed record EInvoiceParty
{
    /// <summary>BT-27 or BT-44.</summary>
    public string? Name { get; init; }

    /// <summary>BT-30 or BT-47; the electronic address where that is an organisation number and no other is given.</summary>
    public string? OrganisationNumber { get; init; }

    public string? Street { get; init; }
    public string? StreetExtra { get; init; }

    /// <summary>Four digits in Norway, also where a leading zero was lost on the way.</summary>
    public string? Postcode { get; init; }

    public string? City { get; init; }

    /// <summary>ISO 3166-1, two letters.</summary>
    public string? Country { get; init; }

    public string? Email { get; init; }
    public string? Phone { get; init; }
}

/// <summary>A PDF file that lies in an e-invoice.</summary>
public sealed record EInvoiceDocument(string FileName, byte[] Content);
