using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.Payments.Files;

/// <summary>One entry on the account: a payment, or many in one sum.</summary>
internal sealed class CamtEntry
{
    private const string Credit = "CRDT";
    private const string Debit = "DBIT";
    private const string Booked = "BOOK";
    private const string CreditorReference = "SCOR";
    private const string NoId = "NOTPROVIDED";

    private readonly CamtPart _entry;
    private readonly IReadOnlyList<CamtPart> _transactions;

    public CamtEntry(CamtPart entry)
    {
        _entry = entry;
        _transactions = [.. entry.Parts.SelectMany(details => details.Parts)];
        Amount = entry.Amount(entry.Required(CamtScope.Amount));
        var status = entry.Required(CamtScope.StatusCode, CamtScope.Status);
        if (status.Content != Booked)
            throw entry.Refused(PaymentFileRefusal.NotBooked, status);
        IsCredit = Way(entry) == Credit;
        Kind = KindOf(entry, IsCredit);
        Check();
    }

    public Money Amount { get; }
    public bool IsCredit { get; }
    public int Line => _entry.Line;

    /// <summary>Which way its money went; a transaction that says why it is returned is a payout that came back.</summary>
    public PaymentFileItemKind Kind { get; }

    /// <summary>What moved; of nothing that left, nothing is told.</summary>
    public IEnumerable<PaymentFileItem> Items(string account) =>
        _transactions.Count > 0 ? _transactions.Where(one => IsTold(AmountOf(one))).Select(one => Item(account, one))
        : IsTold(Amount) ? [Item(account, null)]
        : [];

    private bool IsTold(Money amount) => Kind != PaymentFileItemKind.Left || amount.IsPositive;

    private PaymentFileItem Item(string account, CamtPart? transaction)
    {
        var booked = _entry.Required(CamtScope.BookedOn, CamtScope.BookedAt);
        var value = _entry.First(CamtScope.ValueOn, CamtScope.ValueAt) ?? booked;
        var amount = transaction is null ? Amount : AmountOf(transaction);
        var references = transaction is null ? [] : References(transaction);
        var hasLeft = Kind == PaymentFileItemKind.Left;
        List<string> texts = transaction is null
            ? [.. _entry.All(CamtScope.Information).Select(one => one.Content)]
            : [.. transaction.All(CamtScope.Text).Select(one => one.Content), .. references.Count > 1 ? references : []];
        return new()
        {
            Line = transaction?.Line ?? _entry.Line,
            Kind = KindOf(transaction),
            Account = account,
            Amount = amount.IsPositive ? amount : throw Unreadable(transaction ?? _entry),
            Kid = references is [var only] ? only : null,
            Text = texts.Count == 0 ? null : string.Join(' ', texts),
            PayerName = (
                hasLeft
                    ? transaction?.First(CamtScope.PayeeName, CamtScope.PayeePartyName)
                    : transaction?.First(CamtScope.PayerName, CamtScope.PayerPartyName)
            )?.Content,
            PayerAccount = (
                hasLeft
                    ? transaction?.First(CamtScope.PayeeIban, CamtScope.PayeeAccount)
                    : transaction?.First(CamtScope.PayerIban, CamtScope.PayerAccount)
            )?.Content,
            BookedOn = _entry.Day(booked),
            ValueOn = _entry.Day(value),
            BankReference =
                transaction?.First(CamtScope.OwnReference)?.Content
                ?? (_transactions.Count <= 1 ? _entry.First(CamtScope.BankReference)?.Content : null),
            EndToEndId = EndToEndIdOf(transaction),
            ReturnReason = transaction is null ? null : ReturnReasonOf(transaction),
        };
    }

    private PaymentFileItemKind KindOf(CamtPart? transaction) =>
        IsCredit && transaction is not null && ReturnReasonOf(transaction) is not null
            ? PaymentFileItemKind.PayoutReturned
            : Kind;

    // A batch that comes as a sum alone has the name of its block.
    private string? EndToEndIdOf(CamtPart? transaction)
    {
        var id = transaction is not null
            ? transaction.First(CamtScope.EndToEndId)
            : _entry.Parts.Select(details => details.First(CamtScope.BatchId)).FirstOrDefault(found => found is not null);
        return id is null || id.Content == NoId ? null : id.Content;
    }

    private static string? ReturnReasonOf(CamtPart transaction)
    {
        string[] said =
        [
            .. new[] { transaction.First(CamtScope.ReturnReason, CamtScope.ReturnReasonOwn) }
                .Concat(transaction.All(CamtScope.ReturnText))
                .OfType<CamtText>()
                .Select(text => text.Content),
        ];
        return said.Length == 0 ? null : string.Join(' ', said);
    }

    // One that pays several claims names several references.
    private static List<string> References(CamtPart transaction) =>
        [
            .. transaction
                .Parts.Where(part => part.First(CamtScope.ReferenceKind)?.Content == CreditorReference)
                .SelectMany(part => part.All(CamtScope.Reference).Select(text => Reference(part, text)))
                .Distinct(),
        ];

    private static string Reference(CamtPart part, CamtText text) =>
        text.Content.Length <= PaymentFileItem.MostKid ? text.Content : throw part.Refused(PaymentFileRefusal.Unreadable, text);

    private void Check()
    {
        // A batch may come as a sum alone.
        foreach (var details in _entry.Parts.Where(one => one.Parts.Count > 0))
        {
            if (details.First(CamtScope.BatchCount) is { } count && details.Count(count) != details.Parts.Count)
                throw details.Refused(PaymentFileRefusal.WrongCount, count);
            if (details.First(CamtScope.BatchSum) is { } sum && details.Sum(sum) != details.Parts.Sum(AmountOf))
                throw details.Refused(PaymentFileRefusal.WrongSum, sum);
        }

        if (_transactions.Count > 0 && _transactions.Sum(AmountOf) != Amount)
            throw _entry.Refused(PaymentFileRefusal.WrongSum, _entry.Required(CamtScope.Amount));
        if (
            _transactions.Select(one => (Part: one, Text: one.First(CamtScope.Direction))).FirstOrDefault(Turned) is
            { Text: { } other } turned
        )
            throw turned.Part.Refused(PaymentFileRefusal.Unreadable, other);

        bool Turned((CamtPart Part, CamtText? Text) one) => one.Text is { } text && text.Content != Way(_entry);
    }

    // A single transaction may leave its amount to the entry.
    private Money AmountOf(CamtPart transaction) =>
        transaction.First(CamtScope.OwnAmount, CamtScope.Amount) is null && _transactions.Count == 1
            ? Amount
            : transaction.Amount(transaction.Required(CamtScope.OwnAmount, CamtScope.Amount));

    private static string Way(CamtPart entry) =>
        entry.Required(CamtScope.Direction) is { Content: Credit or Debit } text
            ? text.Content
            : throw entry.Refused(PaymentFileRefusal.Unreadable, entry.Required(CamtScope.Direction));

    private static PaymentFileItemKind KindOf(CamtPart entry, bool isCredit)
    {
        var text = entry.First(CamtScope.IsReversal);
        var isReversal = text?.Content switch
        {
            null or "false" or "0" => false,
            "true" or "1" => true,
            _ => throw entry.Refused(PaymentFileRefusal.Unreadable, text),
        };
        return (isCredit, isReversal) switch
        {
            (true, false) => PaymentFileItemKind.Payment,
            (true, true) => PaymentFileItemKind.PayoutReturned,
            (false, true) => PaymentFileItemKind.TakenBack,
            (false, false) => PaymentFileItemKind.Left,
        };
    }

    private static PaymentFileException Unreadable(CamtPart part) =>
        part.Refused(PaymentFileRefusal.Unreadable, part.Required(CamtScope.Amount));
}
