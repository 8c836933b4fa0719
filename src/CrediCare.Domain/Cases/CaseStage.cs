namespace CrediCare.Domain.Cases;

/// <summary>Where a case stands; exactly one. What holds it back is a <see cref="CaseHold"/>.</summary>
public enum CaseStage
{
    Opened = 0,
    NoticeSent = 1,
    DemandSent = 2,
    LegalActionNotice = 3,
    InConciliation = 4,
    InEnforcement = 5,
    InBankruptcy = 6,
    Surveillance = 7,
    Closed = 8,
}
