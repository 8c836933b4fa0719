using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrediCare.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class PaymentOrders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "PaymentOrders",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PublicId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 26, nullable: false, collation: "BINARY"),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Through = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PreparedByUserId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PreparedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ApprovedByUserId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ApprovedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SentOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndedByUserId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    EndedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaymentOrders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PaymentOrders_AspNetUsers_ApprovedByUserId",
                        column: x => x.ApprovedByUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PaymentOrders_AspNetUsers_EndedByUserId",
                        column: x => x.EndedByUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PaymentOrders_AspNetUsers_PreparedByUserId",
                        column: x => x.PreparedByUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RefundAccounts",
                columns: table => new
                {
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 11, nullable: false),
                    EnteredByUserId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    EnteredAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RefundAccounts", x => x.CaseId);
                    table.ForeignKey(
                        name: "FK_RefundAccounts_AspNetUsers_EnteredByUserId",
                        column: x => x.EnteredByUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RefundAccounts_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PaymentOrderLines",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrderId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PortfolioId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    OpenFor = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReceiverName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 11, nullable: false),
                    AccountEnteredByUserId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    SentOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FailedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FailedBecause = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    AmountOre = table.Column<long>(type: "INTEGER", nullable: false),
                    VatOre = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaymentOrderLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PaymentOrderLines_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PaymentOrderLines_PaymentOrders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "PaymentOrders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PaymentOrderLines_Portfolios_PortfolioId",
                        column: x => x.PortfolioId,
                        principalTable: "Portfolios",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PaymentOrderLines_CaseId",
                table: "PaymentOrderLines",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentOrderLines_FailedOn",
                table: "PaymentOrderLines",
                column: "FailedOn");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentOrderLines_OpenFor",
                table: "PaymentOrderLines",
                column: "OpenFor",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PaymentOrderLines_OrderId",
                table: "PaymentOrderLines",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentOrderLines_PortfolioId",
                table: "PaymentOrderLines",
                column: "PortfolioId");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentOrderLines_Reference",
                table: "PaymentOrderLines",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PaymentOrderLines_SentOn",
                table: "PaymentOrderLines",
                column: "SentOn");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentOrders_ApprovedByUserId",
                table: "PaymentOrders",
                column: "ApprovedByUserId");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentOrders_EndedByUserId",
                table: "PaymentOrders",
                column: "EndedByUserId");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentOrders_PreparedByUserId",
                table: "PaymentOrders",
                column: "PreparedByUserId");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentOrders_PublicId",
                table: "PaymentOrders",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PaymentOrders_State_PreparedAtUtc",
                table: "PaymentOrders",
                columns: new[] { "State", "PreparedAtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_RefundAccounts_EnteredByUserId",
                table: "RefundAccounts",
                column: "EnteredByUserId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PaymentOrderLines");

            migrationBuilder.DropTable(
                name: "RefundAccounts");

            migrationBuilder.DropTable(
                name: "PaymentOrders");
        }
    }
}
