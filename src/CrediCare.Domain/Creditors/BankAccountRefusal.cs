namespace CrediCare.Domain.Creditors;

/// <summary>Why a change of account was not proposed, confirmed, refused or stopped.</summary>
public enum BankAccountRefusal
{
    /// <summary>Chosen portfolios, and none is chosen, or one is not the company's.</summary>
    NoPortfolio,

    /// <summary>It is paid out there already.</summary>
    SameAccount,

    /// <summary>A change for the same company or portfolio waits already.</summary>
    IsOpenAlready,

    /// <summary>Nobody confirms what they have proposed, whatever access they have.</summary>
    SamePerson,

    /// <summary>The one who would confirm was let in, or their access changed, after the proposal.</summary>
    AccessIsNewer,
    NotAdministrator,
    IsConfirmedAlready,

    /// <summary>The days to confirm it are over.</summary>
    TooLate,

    /// <summary>In force, stopped, refused or lapsed.</summary>
    IsOver,
}
