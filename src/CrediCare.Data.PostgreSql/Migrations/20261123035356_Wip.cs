using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrediCare.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Wip : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_PaymentOrderLines_FailedOn",
                table: "PaymentOrderLines");

            migrationBuilder.DropColumn(
                name: "LeftOut",
                table: "ReceivedFiles");

            migrationBuilder.RenameColumn(
                name: "FailedOn",
                table: "PaymentOrderLines",
                newName: "PaidOn");

            migrationBuilder.RenameColumn(
                name: "FailedBecause",
                table: "PaymentOrderLines",
                newName: "BackBecause");

            migrationBuilder.AddColumn<string>(
                name: "EndToEndId",
                table: "ReceivedFileItems",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReturnReason",
                table: "ReceivedFileItems",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "AccountSeenByUserId",
                table: "PaymentOrderLines",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "BackByItemId",
                table: "PaymentOrderLines",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "BackOn",
                table: "PaymentOrderLines",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "BackTransactionId",
                table: "PaymentOrderLines",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "PaidByItemId",
                table: "PaymentOrderLines",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "TransactionId",
                table: "PaymentOrderLines",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsOnItsWay",
                table: "ClientFundsDifferences",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "LineId",
                table: "ClientFundsDifferences",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "SettledOn",
                table: "ClientFundsDifferences",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "OnTheirWay",
                table: "ClientFundsDays",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Settled",
                table: "ClientFundsDays",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "IX_ReceivedFileItems_EndToEndId",
                table: "ReceivedFileItems",
                column: "EndToEndId");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentOrderLines_AccountSeenByUserId",
                table: "PaymentOrderLines",
                column: "AccountSeenByUserId");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentOrderLines_BackByItemId",
                table: "PaymentOrderLines",
                column: "BackByItemId");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentOrderLines_BackOn",
                table: "PaymentOrderLines",
                column: "BackOn");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentOrderLines_BackTransactionId",
                table: "PaymentOrderLines",
                column: "BackTransactionId");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentOrderLines_PaidByItemId",
                table: "PaymentOrderLines",
                column: "PaidByItemId");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentOrderLines_TransactionId",
                table: "PaymentOrderLines",
                column: "TransactionId");

            migrationBuilder.CreateIndex(
                name: "IX_ClientFundsDifferences_LineId",
                table: "ClientFundsDifferences",
                column: "LineId");

            migrationBuilder.CreateIndex(
                name: "IX_ClientFundsDays_OnTheirWay",
                table: "ClientFundsDays",
                column: "OnTheirWay");

            migrationBuilder.AddForeignKey(
                name: "FK_ClientFundsDifferences_PaymentOrderLines_LineId",
                table: "ClientFundsDifferences",
                column: "LineId",
                principalTable: "PaymentOrderLines",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_PaymentOrderLines_AspNetUsers_AccountSeenByUserId",
                table: "PaymentOrderLines",
                column: "AccountSeenByUserId",
                principalTable: "AspNetUsers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_PaymentOrderLines_ReceivedFileItems_BackByItemId",
                table: "PaymentOrderLines",
                column: "BackByItemId",
                principalTable: "ReceivedFileItems",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_PaymentOrderLines_ReceivedFileItems_PaidByItemId",
                table: "PaymentOrderLines",
                column: "PaidByItemId",
                principalTable: "ReceivedFileItems",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_ClientFundsDifferences_PaymentOrderLines_LineId",
                table: "ClientFundsDifferences");

            migrationBuilder.DropForeignKey(
                name: "FK_PaymentOrderLines_AspNetUsers_AccountSeenByUserId",
                table: "PaymentOrderLines");

            migrationBuilder.DropForeignKey(
                name: "FK_PaymentOrderLines_ReceivedFileItems_BackByItemId",
                table: "PaymentOrderLines");

            migrationBuilder.DropForeignKey(
                name: "FK_PaymentOrderLines_ReceivedFileItems_PaidByItemId",
                table: "PaymentOrderLines");

            migrationBuilder.DropIndex(
                name: "IX_ReceivedFileItems_EndToEndId",
                table: "ReceivedFileItems");

            migrationBuilder.DropIndex(
                name: "IX_PaymentOrderLines_AccountSeenByUserId",
                table: "PaymentOrderLines");

            migrationBuilder.DropIndex(
                name: "IX_PaymentOrderLines_BackByItemId",
                table: "PaymentOrderLines");

            migrationBuilder.DropIndex(
                name: "IX_PaymentOrderLines_BackOn",
                table: "PaymentOrderLines");

            migrationBuilder.DropIndex(
                name: "IX_PaymentOrderLines_BackTransactionId",
                table: "PaymentOrderLines");

            migrationBuilder.DropIndex(
                name: "IX_PaymentOrderLines_PaidByItemId",
                table: "PaymentOrderLines");

            migrationBuilder.DropIndex(
                name: "IX_PaymentOrderLines_TransactionId",
                table: "PaymentOrderLines");

            migrationBuilder.DropIndex(
                name: "IX_ClientFundsDifferences_LineId",
                table: "ClientFundsDifferences");

            migrationBuilder.DropIndex(
                name: "IX_ClientFundsDays_OnTheirWay",
                table: "ClientFundsDays");

            migrationBuilder.DropColumn(
                name: "EndToEndId",
                table: "ReceivedFileItems");

            migrationBuilder.DropColumn(
                name: "ReturnReason",
                table: "ReceivedFileItems");

            migrationBuilder.DropColumn(
                name: "AccountSeenByUserId",
                table: "PaymentOrderLines");

            migrationBuilder.DropColumn(
                name: "BackByItemId",
                table: "PaymentOrderLines");

            migrationBuilder.DropColumn(
                name: "BackOn",
                table: "PaymentOrderLines");

            migrationBuilder.DropColumn(
                name: "BackTransactionId",
                table: "PaymentOrderLines");

            migrationBuilder.DropColumn(
                name: "PaidByItemId",
                table: "PaymentOrderLines");

            migrationBuilder.DropColumn(
                name: "TransactionId",
                table: "PaymentOrderLines");

            migrationBuilder.DropColumn(
                name: "IsOnItsWay",
                table: "ClientFundsDifferences");

            migrationBuilder.DropColumn(
                name: "LineId",
                table: "ClientFundsDifferences");

            migrationBuilder.DropColumn(
                name: "SettledOn",
                table: "ClientFundsDifferences");

            migrationBuilder.DropColumn(
                name: "OnTheirWay",
                table: "ClientFundsDays");

            migrationBuilder.DropColumn(
                name: "Settled",
                table: "ClientFundsDays");

            migrationBuilder.RenameColumn(
                name: "PaidOn",
                table: "PaymentOrderLines",
                newName: "FailedOn");

            migrationBuilder.RenameColumn(
                name: "BackBecause",
                table: "PaymentOrderLines",
                newName: "FailedBecause");

            migrationBuilder.AddColumn<int>(
                name: "LeftOut",
                table: "ReceivedFiles",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "IX_PaymentOrderLines_FailedOn",
                table: "PaymentOrderLines",
                column: "FailedOn");
        }
    }
}
