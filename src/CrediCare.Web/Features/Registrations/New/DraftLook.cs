namespace CrediCare.Web.Features.Registrations.New;

/// <summary>A draft read and looked over.</summary>
public sealed record DraftLook(
    OpenDraft Draft,
    IReadOnlyList<PortfolioChoice> Portfolios,
    RegistrationReading Read,
    CheckPanel Panel
);
