namespace CrediCare.Web.Startup;

/// <summary>Section <c>Demo</c>: the made-up data of a development machine.</summary>
public sealed class DemoOptions
{
    public const string Section = "Demo";

    /// <summary>Whether a development start fills an empty database with demo data.</summary>
    public bool Seed { get; set; } = true;

    /// <summary>How many demo cases; 0 makes the people and creditors only.</summary>
    public int Cases { get; set; } = 200;

    /// <summary>Whether the days of the client funds are closed at once, as the nights would have; takes some seconds.</summary>
    public bool ClientFunds { get; set; } = true;

    public string Password { get; set; } = "Demo-passord-2026";
    public bool RequireSecondFactor { get; set; }
}
