namespace CrediCare.Data.Forms;

/// <summary>
/// A form that has been carried out. Its key is made with the page and is saved with what the form did: sent again, by a
/// second click or a browser that goes back, it does nothing more.
/// </summary>
public sealed class TakenForm
{
    public required string Key { get; init; }
    public required Guid UserId { get; init; }
    public required DateTime TakenAtUtc { get; init; }
}
