using CrediCare.Domain.Amounts;
using CrediCare.Domain.Identifiers;

namespace CrediCare.Domain.Payments.Files;

/// <summary>A whole camt.054, put together of its parts as they end.</summary>
internal sealed class CamtMessage
{
    private const int MostMessageId = 35;

    private readonly List<PaymentFileItem> _items = [];
    private readonly List<CamtEntry> _entries = [];
    private string? _account;
    private string? _identity;
    private bool _hasEnded;

    /// <summary>To be told of every part that ends, with the one around it.</summary>
    public void Ended(CamtPart part, CamtPart? around)
    {
        if (part.Scope == CamtScope.Entry)
            Take(new CamtEntry(part), Account(around!));
        else if (part.Scope == CamtScope.Notification)
            Close(part, around!);
        else if (part.Scope == CamtScope.Message)
            _hasEnded = true;
        else
            around?.Parts.Add(part);
    }

    public PaymentFile File() =>
        _hasEnded && _identity is not null
            ? new()
            {
                Kind = PaymentFileKind.Camt054,
                Identity = _identity,
                Items = _items,
            }
            : throw new PaymentFileException(new(PaymentFileRefusal.Missing, null, CamtScope.Notification.Name));

    private void Take(CamtEntry entry, string account)
    {
        _entries.Add(entry);
        _items.AddRange(entry.Items(account));
        if (_items.Count > PaymentFileReader.MostItems)
            throw new PaymentFileException(new(PaymentFileRefusal.TooManyItems, entry.Line, CamtScope.Entry.Name));
    }

    // The account stands before the entries in either version; it is looked up once for each notification.
    private string Account(CamtPart notification)
    {
        if (_account is not null)
            return _account;
        var text = notification.Required(CamtScope.Iban, CamtScope.Account);
        _account =
            text.Path == CamtScope.Iban
                ? Identifier.ParseOrNull<Iban>(text.Content)?.Account.Value
                : Identifier.ParseOrNull<BankAccountNumber>(text.Content)?.Value;
        return _account ?? throw notification.Refused(PaymentFileRefusal.Unreadable, text);
    }

    private void Close(CamtPart notification, CamtPart message)
    {
        notification.Required(CamtScope.Id);
        var id = message.Required(CamtScope.MessageId);
        if (id.Content.Length > MostMessageId)
            throw message.Refused(PaymentFileRefusal.Unreadable, id);
        _identity ??= $"{Account(notification)}/{id.Content}";
        Check(CamtScope.EntriesCount, CamtScope.EntriesSum, _ => true);
        Check(CamtScope.CreditsCount, CamtScope.CreditsSum, entry => entry.IsCredit);
        Check(CamtScope.DebitsCount, CamtScope.DebitsSum, entry => !entry.IsCredit);
        _entries.Clear();
        _account = null;

        void Check(string countPath, string sumPath, Func<CamtEntry, bool> counts)
        {
            if (notification.First(countPath) is { } count && notification.Count(count) != _entries.Count(counts))
                throw notification.Refused(PaymentFileRefusal.WrongCount, count);
            if (
                notification.First(sumPath) is { } sum
                && notification.Sum(sum) != _entries.Where(counts).Sum(entry => entry.Amount)
            )
                throw notification.Refused(PaymentFileRefusal.WrongSum, sum);
        }
    }
}
