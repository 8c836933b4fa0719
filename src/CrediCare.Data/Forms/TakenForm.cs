namespace CrediCare.Data.Forms;

/// <summary>
/// A form that has been carried out on a case. Its key is made with the page and is saved with what the form did: sent again,
/// by a second click or a browser that goes back, it does nothing more. A key says nothing about any other case or person.
/// </summary>
public sealed class TakenForm
{
    public required Guid CaseId { get; init; }
    public required string Key { get; init; }
    public required Guid UserId { get; init; }
    public required DateTime TakenAtUtc { get; init; }
}
