namespace CrediCare.Domain.Creditors;

/// <summary>A part of a creditor's claims that is followed, reported and granted access to by itself.</summary>
public sealed class Portfolio
{
    private Portfolio() { }

    public Guid Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public Guid CreditorId { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>A closed portfolio keeps its cases and takes no new ones.</summary>
    public bool IsClosed { get; private set; }

    internal static Portfolio Create(Guid creditorId, string name) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            CreditorId = creditorId,
            Name = name,
        };

    public void Close() => IsClosed = true;
}
