namespace CrediCare.Domain.Creditors;

/// <summary>
/// A company that asks to become a creditor here. It waits for a caseworker, who takes it on, asks back, or says no with
/// a reason; what was said in between stays with it.
/// </summary>
public sealed class CustomerApplication : IVersioned
{
    private readonly List<CustomerApplicationWord> _words = [];

    private CustomerApplication() { }

    public Guid Id { get; private set; }
    public string PublicId { get; private set; } = "";

    /// <summary>The same for a form that is sent twice.</summary>
    public string SubmissionKey { get; private set; } = "";

    public CustomerApplicationState State { get; private set; }

    /// <summary>Null asks for a tailored offer.</summary>
    public Guid? PackageId { get; private set; }

    public string CompanyName { get; private set; } = "";
    public string OrganisationNumber { get; private set; } = "";
    public PostalAddress Address { get; private set; } = PostalAddress.Unknown;

    /// <summary>The account we would pay out to, 11 digits.</summary>
    public string BankAccount { get; private set; } = "";

    /// <summary>Decides VAT on the collector's fee, see <see cref="Creditor.DeductsVat"/>.</summary>
    public bool DeductsVat { get; private set; }

    /// <summary>Who signs for the company, and becomes its first administrator.</summary>
    public string SignatoryName { get; private set; } = "";

    public string Email { get; private set; } = "";
    public string Phone { get; private set; } = "";

    /// <summary>"nb" or "en".</summary>
    public string Language { get; private set; } = "";

    public string? OfficeName { get; private set; }
    public string? OfficeOrganisationNumber { get; private set; }
    public string? Note { get; private set; }

    public AcceptedTerms Terms { get; private set; } = AcceptedTerms.None;
    public DateTime SubmittedAtUtc { get; private set; }
    public DateTime? DecidedAtUtc { get; private set; }

    /// <summary>The creditor it became.</summary>
    public Guid? CreditorId { get; private set; }

    public int Version { get; private set; }

    /// <summary>What was asked and answered, in order.</summary>
    public IReadOnlyList<CustomerApplicationWord> Words => _words;

    public bool IsOpen => State is CustomerApplicationState.Waiting or CustomerApplicationState.AskedBack;

    public static CustomerApplication Submit(
        string submissionKey,
        Applicant applicant,
        Guid? packageId,
        AcceptedTerms terms,
        DateTime nowUtc
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            SubmissionKey = submissionKey,
            PackageId = packageId,
            CompanyName = applicant.CompanyName,
            OrganisationNumber = applicant.OrganisationNumber,
            Address = applicant.Address,
            BankAccount = applicant.BankAccount,
            DeductsVat = applicant.DeductsVat,
            SignatoryName = applicant.SignatoryName,
            Email = applicant.Email,
            Phone = applicant.Phone,
            Language = applicant.Language,
            OfficeName = applicant.OfficeName,
            OfficeOrganisationNumber = applicant.OfficeOrganisationNumber,
            Note = applicant.Note,
            Terms = terms,
            SubmittedAtUtc = nowUtc,
        };

    /// <summary>A caseworker wants to know more before deciding; may be asked again.</summary>
    public Outcome<CustomerApplicationRefusal> AskBack(string question, Guid caseworkerUserId, DateTime nowUtc)
    {
        if (!IsOpen)
            return CustomerApplicationRefusal.AlreadyDecided;
        State = CustomerApplicationState.AskedBack;
        _words.Add(new(Guid.CreateVersion7(), Id, caseworkerUserId, question, nowUtc));
        return Outcome<CustomerApplicationRefusal>.Success;
    }

    /// <summary>The applicant answers; it waits for us again.</summary>
    public Outcome<CustomerApplicationRefusal> Answer(string answer, DateTime nowUtc)
    {
        if (!IsOpen)
            return CustomerApplicationRefusal.AlreadyDecided;
        if (State != CustomerApplicationState.AskedBack)
            return CustomerApplicationRefusal.NothingAsked;
        State = CustomerApplicationState.Waiting;
        _words.Add(new(Guid.CreateVersion7(), Id, null, answer, nowUtc));
        return Outcome<CustomerApplicationRefusal>.Success;
    }

    public Outcome<CustomerApplicationRefusal> Approve(Guid creditorId, DateTime nowUtc)
    {
        if (!IsOpen)
            return CustomerApplicationRefusal.AlreadyDecided;
        (State, CreditorId, DecidedAtUtc) = (CustomerApplicationState.Approved, creditorId, nowUtc);
        return Outcome<CustomerApplicationRefusal>.Success;
    }

    public Outcome<CustomerApplicationRefusal> Reject(string reason, Guid caseworkerUserId, DateTime nowUtc)
    {
        if (!IsOpen)
            return CustomerApplicationRefusal.AlreadyDecided;
        (State, DecidedAtUtc) = (CustomerApplicationState.Rejected, nowUtc);
        _words.Add(new(Guid.CreateVersion7(), Id, caseworkerUserId, reason, nowUtc));
        return Outcome<CustomerApplicationRefusal>.Success;
    }
}

/// <summary>Where an application stands.</summary>
public enum CustomerApplicationState
{
    Waiting,

    /// <summary>Waits for the applicant's answer.</summary>
    AskedBack,
    Approved,
    Rejected,
}

/// <summary>Why nothing was done with an application.</summary>
public enum CustomerApplicationRefusal
{
    AlreadyDecided,
    NothingAsked,
}

/// <summary>A question, an answer, or the reason for a no. Without a user it is the applicant's.</summary>
public sealed record CustomerApplicationWord(
    Guid Id,
    Guid ApplicationId,
    Guid? CaseworkerUserId,
    string Text,
    DateTime WrittenAtUtc
);
